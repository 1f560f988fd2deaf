#include "align/views/terminal_summary.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "align/views/relatedness_notes.hpp"
#include "align/views/short_forms.hpp"
#include "align/views/terminal_text.hpp"
#include "synoptic/internal/display.hpp"
#include "synoptic/text.hpp"

namespace synoptic::views {
namespace {

std::size_t CountOf(std::string_view piece, std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find(piece); at != text.npos; at = text.find(piece, at + 1)) ++count;
  return count;
}

std::string NameArticles(const Synopsis& synopsis) {
  std::string line;
  for (std::size_t i = 0; i < synopsis.articles.size(); ++i) {
    const Article& article = synopsis.articles[i].article;
    line += (i == 0 ? "" : "   ") + ArticleLetter(i) + ' ' + Isolate(Neutralise(article.id)) +
            " (" + Neutralise(LanguageName(article.lang)) + ')';
  }
  return line.empty() ? "No articles" : line;
}

std::string TellRelatedness(const Synopsis& synopsis) {
  if (synopsis.articles.size() < 2) return "Nothing to compare";
  if (synopsis.relatedness.empty()) return "Whether they tell of the same events was not judged";
  const std::vector<std::string> notes = RelatednessNotes(synopsis);
  if (!notes.empty()) {
    const std::size_t more = notes.size() - 1;
    return notes.front() + (more == 0 ? "" : " (" + CountedNoun(more, "note") + " more)");
  }
  const double least =
      std::ranges::min(synopsis.relatedness, {}, &Relatedness::probability).probability;
  return "They tell of the same events (probability " + ShortProbability(least) + ')';
}

std::string TellContained(const Tally& tally) {
  std::string line;
  for (std::size_t i = 0; i < tally.articles.size(); ++i) {
    const Tally::Article& article = tally.articles[i];
    line += (line.empty() ? "" : ", ") + ArticleLetter(i) + ' ' +
            std::to_string(article.with_counterpart) + " of " +
            CountedNoun(article.sentences, "sentence");
  }
  return "Found in the others: " + (line.empty() ? "nothing" : line);
}

std::string TellDifferences(const Synopsis& synopsis) {
  std::size_t count = 0;
  std::string first;
  for (const Claim& claim : synopsis.claims) {
    for (const Difference& difference : claim.differences) {
      if (++count > 1) continue;
      first = DifferenceName(difference.type);
      for (const Difference::Member& member : difference.members) {
        first +=
            ' ' + ArticleLetter(member.article) + "=" +
            Isolate(Neutralise(Slice(synopsis.articles[member.article].article.text, member.span)));
      }
    }
  }
  if (count == 0) return "No difference found";
  return CountedNoun(count, "difference") + (count == 1 ? ": " : ", the first: ") + first;
}

/// The beginning of a text, which says that it is one if it is not the whole. What is isolated in
/// it ends with it.
std::string CutTo(std::size_t columns, const std::string& text) {
  if (language::DisplayWidth(text) <= columns) return text;
  const Span line = language::WrapText(text, std::max<std::size_t>(columns, 2) - 1).front();
  std::string cut(Slice(text, line));
  const std::size_t opened = CountOf(kIsolate, cut);
  for (std::size_t i = CountOf(kEndIsolate, cut); i < opened; ++i) cut += kEndIsolate;
  return cut + "…";
}

}  // namespace

std::string CountsOfClaims(const Synopsis& synopsis, const Tally& tally) {
  std::string only;
  for (std::size_t i = 0; i < tally.articles.size(); ++i) {
    if (tally.articles[i].only_claims == 0) continue;
    only += (only.empty() ? " (" : ", ") + std::to_string(tally.articles[i].only_claims) + " in " +
            ArticleLetter(i);
  }
  if (!only.empty()) only += ')';
  return CountedNoun(synopsis.claims.size(), "claim") + ": " + std::to_string(tally.shared) +
         " shared, " + std::to_string(tally.partial) + " partial, " +
         std::to_string(tally.differs) + " differs, " + std::to_string(tally.only) + " only" + only;
}

std::string SummariseInLines(const Synopsis& synopsis, std::size_t columns) {
  const Tally tally = CountClaims(synopsis);
  std::string out;
  for (const std::string& line :
       {NameArticles(synopsis), TellRelatedness(synopsis), TellContained(tally),
        CountsOfClaims(synopsis, tally), TellDifferences(synopsis)}) {
    out += CutTo(columns, line) + '\n';
  }
  return out;
}

}  // namespace synoptic::views
