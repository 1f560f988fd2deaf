// Subtitles where the program reads articles.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class SubtitlesTest : public ShellTest {
 protected:
  SubtitlesTest() {
    Write("film.srt",
          "1\n00:00:01,000 --> 00:00:03,500\n<i>Where were you last night?</i>\n\n"
          "2\n00:00:04,000 --> 00:00:06,000\n- At home.\n- Alone?\n\n"
          "3\n00:00:07,100 --> 00:00:10,000\nI told you, I was reading\n\n"
          "4\n00:00:10,100 --> 00:00:12,000\na book about volcanoes.\n");
    Write("film.vtt",
          "WEBVTT\n\nNOTE of 2024\n\n00:01.100 --> 00:03.600 align:start\nWo warst du gestern "
          "Abend?\n\n00:04.050 --> 00:06.000\n- Zu Hause.\n- Allein?\n\n00:07.200 --> "
          "00:12.000\nIch sagte doch, ich habe ein Buch über Vulkane gelesen.\n");
  }
};

TEST_F(SubtitlesTest, AreSegmentedWithTheirTimes) {
  const Outcome outcome = Shell("$S segment $T/film.srt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out,
              AllOf(HasSubstr("\"text\":\"I told you, I was reading a book about volcanoes.\","
                              "\"begin_ms\":7100,\"end_ms\":12000,\"mentions\":[]"),
                    HasSubstr("\"article\":\"film\""), Not(HasSubstr("-->"))));
  const Outcome standard = Shell("$S segment - < $T/film.vtt");
  EXPECT_THAT(standard.out, HasSubstr("\"begin_ms\":1100,\"end_ms\":3600"));
}

TEST_F(SubtitlesTest, AreAligned) {
  const Outcome outcome = Shell("$S align --format tsv $T/film.srt $T/film.vtt");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("Vulkane gelesen."), Not(HasSubstr("differs"))));
}

TEST_F(SubtitlesTest, AreInBatches) {
  Write("list.tsv", "q\tfilm.srt\tfilm.vtt\n");
  const Outcome outcome = Shell("$S batch $T/list.tsv");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(outcome.out, AllOf(HasSubstr("Zu Hause."), HasSubstr("\"shared\"")));
}

TEST_F(SubtitlesTest, AreRefusedByLine) {
  Write("bad.srt", "1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n0:x --> y\n");
  const Outcome outcome = Shell("$S segment $T/bad.srt");
  EXPECT_EQ(outcome.status, 1);
  EXPECT_THAT(outcome.err, HasSubstr("bad.srt:6: expected times"));
  EXPECT_THAT(Shell("$S segment --presplit $T/film.srt").err, HasSubstr("subtitles"));
}

}  // namespace
}  // namespace synoptic::cli
