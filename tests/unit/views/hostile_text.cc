#include "tests/unit/views/hostile_text.hpp"

#include <algorithm>
#include <utility>

#include "tests/unit/views/synopses.hpp"

namespace synoptic::testing {
namespace {

std::string Utf8(char32_t c) {
  const auto tail = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | c >> 6), tail(c)};
  if (c < 0x10000) return {static_cast<char>(0xE0 | c >> 12), tail(c >> 6), tail(c)};
  return {static_cast<char>(0xF0 | c >> 18), tail(c >> 12), tail(c >> 6), tail(c)};
}

}  // namespace

std::vector<std::string> HostileSentences() {
  return {
      "<script>document.title = 'taken over'</script>",
      "</style></title></textarea><img src=x onerror=alert(1)>",
      "\"'><svg onload=alert(1)> ]]> --> <!-- <?php echo 1 ?> &lt; &amp;amp; &#0;",
      "{{constructor.constructor('alert(1)')()}} ${7*7} `id` $(id) %s%n",
      "javascript:alert(1) https://tracker.invalid/x.png ![x](https://tracker.invalid/y)",
      "[a](javascript:alert(1)) <https://tracker.invalid> @everyone #1 ~~x~~ | a | b |\\|",
      "=HYPERLINK(\"https://tracker.invalid\",\"x\")",
      "+1+cmd|' /C calc'!A0",
      "-2+3",
      "@SUM(1+1)*cmd",
      "＝1+1",
      "4,5",
      "12. März",
      "0.8734",
      "\"\"\",\"\",=1+1",
      "_x000D_ _x0041_ _x005F_",
      "\x1B]0;title\x07 \x1B]52;c;aGk=\x07 \x1B[2J\x1B[31mred \x1BPq\x1B\\",
      "\xC2\x9B"
      "31m \xC2\x9D"
      "0;x\xC2\x9C \xC2\x85 next",
      std::string("nul \0 byte, bell \a, back \b, del \x7F, form \f, tab \t, vertical \v.", 62),
      "right \u202Eto left \u2066isolated \u2067and \u2068never ended",
      "line\u2028break\u2029paragraph",
      "no characters: \uFFFE \uFFFF \U0001FFFE",
      "joined \u200B\u200D\uFEFF\u00AD\u2060 nothing",
      "\u05E9\u05DC\u05D5\u05DD 12 (\u0645\u0643\u062A\u0628\u0629) end.",
      "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319\u0324\u031E\u0349\u035A algo",
  };
}

std::vector<std::string> SentencesOfEveryBlock() {
  std::vector<std::string> sentences;
  std::string sentence;
  std::size_t count = 0;
  // A block is of sixteen characters or a multiple of it; one in 128 is dense enough below U+3400.
  for (char32_t c = 0x21; c < 0x110000; c += c < 0x3400 ? 0x55 : c < 0x20000 ? 0x1F7 : 0x7FF1) {
    if (c >= 0xD800 && c < 0xE000) continue;
    sentence += Utf8(c) + ' ';
    if (++count % 24 == 0) sentences.push_back("x" + std::exchange(sentence, "") + "x.");
  }
  sentences.push_back("x" + sentence + "x.");
  return sentences;
}

std::string SentenceOfLongWords() {
  std::string sentence;
  for (int word = 0; word < 40; ++word) {
    const char letter = static_cast<char>('a' + word % 26);
    sentence += std::string(300, letter) + (word < 39 ? " " : ".");
  }
  return sentence;
}

Synopsis HostileEverywhere(Order order) {
  std::vector<std::string> sentences = HostileSentences();
  std::ranges::copy(SentencesOfEveryBlock(), std::back_inserter(sentences));
  sentences.push_back(SentenceOfLongWords());
  Synopsis synopsis;
  synopsis.order = order;
  synopsis.engine.model_name = "<b>\x1B[31m";
  synopsis.engine.version = "\"><script>";
  synopsis.articles = {
      MakeEntry("../../\"><script>alert(1)</script>\x1B]0;x\x07", "../../etc", {sentences}, "\n"),
      MakeEntry("=1+1\u202E", "en\" onload=\"alert(1)", {sentences}, "\n")};
  synopsis.articles[0].article.title = "</title><script>alert(1)</script>\u202E\x1B[2J";
  synopsis.articles[1].article.date = "<b>\x1B[2J";
  for (std::size_t u = 0; u < sentences.size(); ++u) {
    Link link{.a = 0, .b = 1, .a_units = {u}, .b_units = {u}, .probability = .75, .evidence = {}};
    synopsis.links.push_back(link);
    Claim claim{.label = u % 2 == 0 ? Label::kShared : Label::kDiffers,
                .probability = .75,
                .members = {{0, {u}, {}}, {1, {u}, {}}},
                .differences = {}};
    if (claim.label == Label::kDiffers) {
      Difference difference{DifferenceType::kQuotation, {}};
      for (std::size_t article = 0; article < 2; ++article) {
        difference.members.push_back(
            {article, synopsis.articles[article].units[u].span, Value(sentences[u])});
      }
      difference.reason = "<b> \x1B[31m " + sentences[u];
      claim.differences.push_back(std::move(difference));
    }
    synopsis.claims.push_back(std::move(claim));
  }
  return synopsis;
}

}  // namespace synoptic::testing
