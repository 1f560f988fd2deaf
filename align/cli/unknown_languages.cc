#include "align/cli/unknown_languages.hpp"

#include "align/cli/message.hpp"
#include "synoptic/text.hpp"

namespace synoptic::cli {
namespace {

// Whether the vectors of an encoder, if it has any, mean nothing for an article.
bool IsUnknown(const Encoder& encoder, const Article& article) {
  return encoder.dimension() > 0 && !article.paragraphs.empty() && article.lang != kUndetermined &&
         !encoder.Knows(article.lang);
}

}  // namespace

void UnknownLanguages::Note(const Article& article) {
  if (!IsUnknown(encoder_, article) || counts_[article.lang]++ > 0) return;
  PrintNote("the model was not trained on " + LanguageName(article.lang) + " (" + article.id +
            "); " + consequence_);
}

void UnknownLanguages::NoteCounts() const {
  std::string list;
  std::size_t all = 0;
  for (const auto& [lang, count] : counts_) {
    all += count;
    list += (list.empty() ? "" : ", ") + LanguageName(lang) + ' ' + std::to_string(count);
  }
  if (all <= counts_.size()) return;
  PrintNote(std::to_string(all) +
            " articles are in languages that the model was not trained on: " + list);
}

}  // namespace synoptic::cli
