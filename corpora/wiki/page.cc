#include "corpora/wiki/page.hpp"

#include <utility>

#include "corpora/plain_text.hpp"
#include "corpora/wiki/writer.hpp"
#include "synoptic/error.hpp"

namespace synoptic::corpora::wiki {

markup::Marked ReadPage(std::string_view text, const markup::Told& told, const ReadOptions& options,
                        const std::string& name) {
  if (text.size() > kMaxPageBytes) {
    throw Error(ErrorCode::kTooLarge, name + ": more than 8 MiB of wikitext; expected one page");
  }
  CheckUtf8(text, name);
  Writer writer(text, name);
  markup::Written written = writer.Write();
  markup::Marked marked = markup::Build(std::move(written), told, options, name);
  if (marked.article.title.empty()) marked.article.title = writer.title();
  return marked;
}

}  // namespace synoptic::corpora::wiki
