// Plain text as articles: the first byte says what a line is and whether the article has a
// language.

#include "synoptic/article.hpp"

#include <cstdint>
#include <string>

#include "synoptic/text.hpp"
#include "tests/fuzz/harness.hpp"

namespace {

void Check(const synoptic::Article& article, synoptic::UnitKind kind) {
  std::size_t end = 0;
  for (const synoptic::Unit& unit : synoptic::Segment(article, {kind})) {
    synoptic::fuzz::Require(unit.span.begin >= end && unit.span.begin < unit.span.end &&
                            unit.span.end <= article.text.size() &&
                            unit.paragraph < article.paragraphs.size());
    for (const synoptic::Mention& mention : unit.mentions) {
      synoptic::fuzz::Require(unit.span.begin <= mention.span.begin &&
                              mention.span.begin < mention.span.end &&
                              mention.span.end <= unit.span.end);
    }
    end = unit.span.end;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using Lines = synoptic::ReadOptions::Lines;
  constexpr Lines kLines[] = {Lines::kAuto, Lines::kParagraph, Lines::kWrapped, Lines::kSentence};
  constexpr const char* kLanguages[] = {"", "it", "zh", "ar", "ja", "de", "th", "und"};
  synoptic::fuzz::Input input(data, size);
  const std::uint8_t choice = input.TakeByte();
  synoptic::ReadOptions options;
  options.id = "input";
  options.lines = kLines[choice % 4];
  options.lang = kLanguages[choice / 4 % 8];
  options.break_at = choice >= 128 ? "<page>" : "";
  synoptic::fuzz::MayRefuse([&] {
    const synoptic::Article article = synoptic::ParseArticle(std::string(input.text()), options);
    Check(article, synoptic::UnitKind::kSentence);
    Check(article, synoptic::UnitKind::kClause);
  });
  return 0;
}
