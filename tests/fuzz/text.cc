// What needs knowledge of languages, on any text in any language: the first line is the language
// and the date that relative dates are resolved against, "it 2024-03-18". The text may be no UTF-8.

#include "synoptic/text.hpp"

#include <cstdint>
#include <string>

#include "synoptic/internal/digit_runs.hpp"
#include "synoptic/internal/display.hpp"
#include "synoptic/internal/possible_names.hpp"
#include "synoptic/internal/text_begin.hpp"
#include "synoptic/internal/text_end.hpp"
#include "tests/fuzz/harness.hpp"

namespace {

using synoptic::fuzz::Require;

void RequireInside(synoptic::Span span, std::string_view text) {
  Require(span.begin <= span.end && span.end <= text.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  synoptic::fuzz::Input input(data, size);
  const std::string_view first = input.TakeLine();
  const std::size_t space = first.find(' ');
  const std::string_view lang = first.substr(0, space);
  const std::string_view date = space == first.npos ? std::string_view() : first.substr(space + 1);
  const std::string_view text = input.text();
  synoptic::fuzz::MayRefuse([&] {
    for (const synoptic::Mention& mention : synoptic::FindMentions(text, lang, date)) {
      RequireInside(mention.span, text);
    }
    for (const auto& name : synoptic::mentions::FindPossibleNames(text, lang))
      RequireInside(name.span, text);
    for (const synoptic::Span line : synoptic::language::WrapText(text, 1 + size % 20)) {
      RequireInside(line, text);
    }
    synoptic::language::DigitRuns(text);
    synoptic::language::DisplayWidth(text);
    synoptic::language::FindTextBegin(text);
    synoptic::language::FindTextEnd(text);
    synoptic::LanguageName(lang);
    synoptic::IsRightToLeft(lang);
    synoptic::IdentifyLanguage(text);
  });
  return 0;
}
