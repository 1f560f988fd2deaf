// Subtitles as files have them, and what is said in them.

#include "corpora/subtitles/subtitles.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "corpora/recognise.hpp"
#include "corpora/subtitles/cues.hpp"
#include "corpora/subtitles/letters.hpp"
#include "corpora/subtitles/speech.hpp"
#include "synoptic/article.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora::subtitles {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

Subtitles Read(const std::string& text, const std::string& lang = "en") {
  ReadOptions options;
  options.lang = lang;
  Subtitles read = ReadSubtitles(text, options, "a.srt");
  CheckArticle(read.article);
  return read;
}

std::vector<std::string> Paragraphs(const Article& article) {
  std::vector<std::string> texts;
  for (const Span span : article.paragraphs) texts.emplace_back(Slice(article.text, span));
  return texts;
}

std::vector<std::string> Said(const std::string& text, const std::string& lang = "en") {
  return Paragraphs(Read(text, lang).article);
}

std::string Clock(int ms) {
  char clock[40];
  std::snprintf(clock, sizeof clock, "%02d:%02d:%02d,%03d", ms / 3600000, ms / 60000 % 60,
                ms / 1000 % 60, ms % 1000);
  return clock;
}

/// Cues of three seconds with a tenth of a second between them.
std::string Srt(const std::vector<std::string>& cues) {
  std::string text;
  int number = 0;
  for (const std::string& cue : cues) {
    const int begin = number * 3100;
    text += std::to_string(++number) + "\n" + Clock(begin) + " --> " + Clock(begin + 3000) + "\n" +
            cue + "\n\n";
  }
  return text;
}

using Shown = std::tuple<std::string, std::int64_t, std::int64_t>;

std::vector<Shown> Cues(const std::string& text) {
  std::vector<Shown> shown;
  for (const Cue& cue : ReadCues(text, "a.srt")) {
    std::string lines;
    for (const std::string& line : LinesOfCue(Slice(text, cue.text))) {
      lines.append(lines.empty() ? "" : "|").append(line);
    }
    shown.emplace_back(lines, cue.begin_ms, cue.end_ms);
  }
  return shown;
}

TEST(Cues, AreReadAsProgramsLeaveThem) {
  EXPECT_THAT(Cues("\xEF\xBB\xBF"
                   "1\r\n0:00:01,5 --> 0:00:03.25  X1:10\r\nOne\r\ntwo\r\n\r\n"
                   "00:00:04,000 --> 00:00:05,000\r\n1984\r\n\r\n"
                   "3\r\n00:00:06,000-->00:00:07,000\r\nThree\r\n"
                   "4\r\n00:00:08,000 --> 00:00:09,000\r\nFour"),
              ElementsAre(Shown{"One|two", 1500, 3250}, Shown{"1984", 4000, 5000},
                          Shown{"Three", 6000, 7000}, Shown{"Four", 8000, 9000}));
}

TEST(Cues, OfWebVttHaveNamesAndBlocksBesideThem) {
  EXPECT_THAT(Cues("WEBVTT - A talk\nKind: captions\n\nSTYLE\n::cue { color: red }\n\n"
                   "NOTE\nnone\nof it\n\nintro\n00:01.000 --> 00:03.500 align:start\nOne\n\n"
                   "NOTE two\n\n100:00:04.000 --> 100:00:05.000\nTwo\nintro\n"),
              ElementsAre(Shown{"One", 1000, 3500}, Shown{"Two|intro", 360004000, 360005000}));
}

TEST(Cues, WithOddTimesKeepThem) {
  EXPECT_THAT(Cues("00:00:01,000 -->\nOne\n\n00:00:05,000 --> 00:00:04,000\nTwo\n\n"
                   "00:00:02,000 --> 00:00:09,000\nThree\n\n00:00:03,000 -->\nFour\n"),
              ElementsAre(Shown{"One", 1000, 5000}, Shown{"Two", 5000, 5000},
                          Shown{"Three", 2000, 9000}, Shown{"Four", 3000, 3000}));
}

TEST(Cues, NameTheLineOfWhatIsNone) {
  EXPECT_ERROR(ReadCues("1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:x --> 0\n", "a.srt"),
               ErrorCode::kInvalidFormat, "a.srt:6: expected times");
  EXPECT_ERROR(ReadCues("WEBVTT\n\n", "a.vtt"), ErrorCode::kInvalidFormat, "found no times");
  EXPECT_ERROR(ReadCues("1\n9999999:00:01,000 --> 00:00:02,000\nA\n", "a.srt"),
               ErrorCode::kInvalidFormat, "a.srt:2");
}

TEST(Cues, HaveOtherArrowsAndNoSlipsInFigures) {
  for (const std::string arrow : {"->", "=>", "—", "–", " - ", "→"}) {
    EXPECT_THAT(Said("1\n00:00:01,000 --> 00:00:03,000\nOne.\n\n2\n00:00:09,000 " + arrow +
                     " 00:00:10,000\nTwo.\n\n3\n00:00:20,000 --> 00:00:21,000\nThree.\n"),
                ElementsAre("One.", "Two.", "Three."))
        << arrow;
  }
  EXPECT_ERROR(
      Read("00:00:01,000 --> 00:00:03,000\nOne.\n\n2\n00:00:1O,000 -> 00:00:12,000\nTwo.\n"),
      ErrorCode::kInvalidFormat, "a.srt:5: expected times such as");
  EXPECT_THAT(Said("00:00:01,000 --> 00:00:03,000\n12:30 - 13:45\n"), ElementsAre("12:30 - 13:45"));
}

TEST(Cues, AreBounded) {
  std::string text;
  for (std::size_t i = 0; i <= kMaxCues; ++i) text += "0:00:01 --> \n";
  EXPECT_ERROR(ReadCues(text, "a.srt"), ErrorCode::kTooLarge, "1000000 cues");
}

TEST(Subtitles, JoinASentenceOverCues) {
  const Subtitles read = Read(Srt({"<i>The bridge over the Lenn,</i>", "{\\an8}which Mr.",
                                   "Smith built in 1904,\nwas closed &amp; sold...",
                                   "...to the town of Rey.", "He told <3 men."}));
  EXPECT_THAT(Paragraphs(read.article),
              ElementsAre("The bridge over the Lenn, which Mr. Smith built in 1904, was closed & "
                          "sold to the town of Rey. He told <3 men."));
  EXPECT_EQ(CutSentences(read.article).size(), 2U);
  ASSERT_THAT(read.times, SizeIs(5));
  EXPECT_EQ(Slice(read.article.text, read.times[1].text), "which Mr.");
  EXPECT_EQ(read.times[1].begin_ms, 3100);
  EXPECT_EQ(read.times[1].end_ms, 6100);
  EXPECT_TRUE(read.article.title.empty());
  EXPECT_EQ(Slice(read.article.text, read.times[3].text), "to the town of Rey.");
}

TEST(Subtitles, TellSpeakersApart) {
  EXPECT_THAT(Said(Srt({"- Yes. - No.\n– 5 of them?", "-5 degrees it was.", "JOHN: I paid for it,",
                        "JOHN: and so did you.", "MAN 2: Did I?"})),
              ElementsAre("Yes.", "No.", "5 of them? -5 degrees it was.",
                          "I paid for it, and so did you.", "Did I?"));
  EXPECT_THAT(Said(Srt({"[Alba] En 1928,", "éramos", "[Alba] Adornos.", "[Sara] Por favor,",
                        "[suspira] señoritas."}),
                   "es"),
              ElementsAre("En 1928, éramos Adornos.", "Por favor, señoritas."));
  EXPECT_THAT(Said("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>It rains,\n\n"
                   "00:02.000 --> 00:03.000\n<v.loud Ann>a lot.\n\n"
                   "00:03.000 --> 00:04.000\n<v Tom &amp; Bo>Does it<00:03.500><c.x> rain</c>?\n"),
              ElementsAre("It rains, a lot.", "Does it rain?"));
}

TEST(Subtitles, KeepSoundsAsLabelsWhereNobodySpeaks) {
  const Subtitles read = Read(Srt({"He is here.", "[DOOR OPENS]", "I saw", "(SIGHS)",
                                   "him [coughs] there.", "(I think he lies.)", "(door closes)",
                                   "♪ And I will ♪", "♪ ♪", "# Love you #", "It ends."}));
  EXPECT_THAT(Paragraphs(read.article),
              ElementsAre("He is here.", "DOOR OPENS", "I saw him there. (I think he lies.)",
                          "door closes", "And I will", "Love you", "It ends."));
  EXPECT_EQ(read.article.kinds[1], TextKind::kLabel);
  EXPECT_EQ(read.article.kinds[2], TextKind::kProse);
  EXPECT_EQ(read.article.kinds[3], TextKind::kLabel);
  EXPECT_EQ(read.article.kinds[4], TextKind::kProse);
}

TEST(Subtitles, EndAParagraphAtAPause) {
  const auto at = [](int begin, const std::string& cue) {
    return Clock(begin) + " --> " + Clock(begin + 1000) + "\n" + cue + "\n\n";
  };
  EXPECT_THAT(Said(at(0, "One.") + at(1500, "Two.") + at(4000, "Three and") + at(6000, "Four.") +
                   at(9000, "Five and") + at(20000, "Six.") + at(21100, "PARIS, 1940") +
                   at(22200, "Seven.") + at(1000, "Eight.")),
              ElementsAre("One. Two.", "Three and Four.", "Five and", "Six.", "PARIS, 1940",
                          "Seven.", "Eight."));
}

TEST(Subtitles, WithoutStopsAreUtterancesByCue) {
  EXPECT_THAT(Said(Srt({"我告诉过你", "我在读\n一本书", "真的吗？", "是的"}), "zh"),
              ElementsAre("我告诉过你", "我在读一本书", "真的吗？", "是的"));
  EXPECT_THAT(Said(Srt({"我告诉过你，", "我在读书。", "是的。"}), "zh"),
              ElementsAre("我告诉过你，我在读书。是的。"));
}

TEST(Subtitles, ThatRollSayEachLineOnce) {
  EXPECT_THAT(Said("WEBVTT\n\n00:00.160 --> 00:02.470\n \nso<00:00.400><c> today</c>\n\n"
                   "00:02.470 --> 00:02.480\nso today\n \n\n"
                   "00:02.480 --> 00:04.550\nso today\nlook<00:02.900><c> at it</c>\n\n"
                   "00:04.550 --> 00:04.560\nlook at it\n \n"),
              ElementsAre("so today", "look at it"));
  EXPECT_THAT(Said(Srt({"No!", "No!", "Go away.", "I will not.", "You will."})),
              ElementsAre("No! No! Go away. I will not. You will."));
}

TEST(Subtitles, AreRecognised) {
  EXPECT_EQ(Recognise("00:00:01,000 --> 00:00:03,500\nA\n").format, Format::kSubRip);
  EXPECT_EQ(Recognise("1\r\n00:01.000 --> 00:03.500\r\nA\n").format, Format::kSubRip);
  EXPECT_EQ(Recognise("12:00 --> 13:00 lunch\n").format, Format::kText);
  EXPECT_EQ(ParseArticle(Srt({"It rains.", "It snows."})).text, "It rains. It snows.\n");
}

TEST(Letters, KnowCapitalsOfSeveralScripts) {
  EXPECT_TRUE(IsInCapitals("ÄRGER 2"));
  EXPECT_TRUE(IsInCapitals("МУЖЧИНА"));
  EXPECT_TRUE(IsInCapitals("ŁÓDŹ"));
  EXPECT_FALSE(IsInCapitals("Ärger"));
  EXPECT_FALSE(IsInCapitals("北京"));
  EXPECT_FALSE(IsInCapitals("I"));
  EXPECT_FALSE(HasLetter("12 — …"));
}

TEST(StationScript, HasItsDialogueInOrder) {
  const std::string head =
      "\uFEFF[Script Info]\r\nTitle: x\r\n\r\n[V4+ Styles]\r\nFormat: Name, Fontname\r\n"
      "Style: Default,Arial\r\n\r\n[Events]\r\n"
      "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\r\n";
  const auto line = [](const std::string& kind, const std::string& times, const std::string& text) {
    return kind + ": 0," + times + ",Default,,0,0,0,," + text + "\r\n";
  };
  const std::string script =
      head + line("Dialogue", "0:00:09.00,0:00:10.00", "Nobody {\\i1}followed{\\i0}.") +
      line("Comment", "0:00:01.00,0:00:02.00", "To do.") +
      line("Dialogue", "0:00:01.00,0:00:03.50", "She left,\\Nand it rained.") +
      line("Dialogue", "0:00:04.00,0:00:05.00", "{\\p1}m 0 0 l 100 0 100 100{\\p0}");
  EXPECT_THAT(Said(script), ElementsAre("She left, and it rained.", "Nobody followed."));
  const Subtitles read = Read(script);
  ASSERT_FALSE(read.times.empty());
  EXPECT_EQ(read.times.front().begin_ms, 1000);
  EXPECT_EQ(read.times.front().end_ms, 3500);
  EXPECT_ERROR(Read(head), ErrorCode::kInvalidFormat, "found no dialogue");
  EXPECT_ERROR(Read(head + line("Dialogue", "0:00:x,0:00:05.00", "A")), ErrorCode::kInvalidFormat,
               "a.srt:10: expected times");
  EXPECT_ERROR(Read(head + "Dialogue: 0,0:00:01.00\r\n"), ErrorCode::kInvalidFormat, "commas");
}

// Whatever is drawn, each stretch of time is a stretch of the text, in order, within a paragraph.
TEST(Subtitles, TimesAreStretchesOfTheText) {
  const std::vector<std::string> pieces = {"It",  "rains", "...", "…",   ".", "- ",
                                           "[x]", "(A)",   "♪",   "<i>", " ", "\n",
                                           "A:",  "&lt;",  "你",  "?",   "-"};
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> cues(1 + random() % 6);
    for (std::string& cue : cues) {
      for (std::size_t n = random() % 9; n > 0; --n) cue += pieces[random() % pieces.size()];
    }
    const Subtitles read = Read(Srt(cues));
    std::size_t end = 0;
    for (const Timed& time : read.times) {
      EXPECT_GE(time.text.begin, end);
      EXPECT_LT(time.text.begin, time.text.end);
      EXPECT_LE(time.begin_ms, time.end_ms);
      end = time.text.end;
      EXPECT_TRUE(std::ranges::any_of(read.article.paragraphs, [&](Span paragraph) {
        return paragraph.begin <= time.text.begin && time.text.end <= paragraph.end;
      })) << read.article.text;
    }
  }
}

}  // namespace
}  // namespace synoptic::corpora::subtitles
