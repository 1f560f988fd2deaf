#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

#include "models/mentions/mentions.hpp"
#include "tests/unit/mentions/found.hpp"

namespace synoptic::mentions {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Addresses(std::string_view text) {
  return Found(text, FindAddresses(text));
}

TEST(Addresses, OfPagesHaveNoSchemeAndASmallHost) {
  EXPECT_THAT(Addresses("See https://WWW.Example.com/News/1?a=B#c for more."),
              ElementsAre("https://WWW.Example.com/News/1?a=B#c=example.com/News/1?a=B#c"));
  EXPECT_THAT(Addresses("www.example.com/ e http://example.com"),
              ElementsAre("www.example.com/=example.com", "http://example.com=example.com"));
  EXPECT_THAT(Addresses("http://localhost:8080/x"),
              ElementsAre("http://localhost:8080/x=localhost:8080/x"));
}

TEST(Addresses, LeaveOutThePunctuationOfTheSentence) {
  EXPECT_THAT(Addresses("(https://a.example/b)."), ElementsAre("https://a.example/b=a.example/b"));
  EXPECT_THAT(Addresses("https://a.example/b_(c), d"),
              ElementsAre("https://a.example/b_(c)=a.example/b_(c)"));
  EXPECT_THAT(Addresses("“www.a.example”…"), ElementsAre("www.a.example=a.example"));
  EXPECT_THAT(Addresses("<https://a.example>"), ElementsAre("https://a.example=a.example"));
}

TEST(Addresses, EndWhereTextWithoutSpacesGoesOn) {
  EXPECT_THAT(Addresses("请看https://a.example/b。谢谢"),
              ElementsAre("https://a.example/b=a.example/b"));
  EXPECT_THAT(Addresses("https://a.example/bをご覧"),
              ElementsAre("https://a.example/b=a.example/b"));
}

TEST(Addresses, MayHaveLettersOfAllLanguages) {
  EXPECT_THAT(Addresses("https://пример.example/путь и"),
              ElementsAre("https://пример.example/путь=пример.example/путь"));
}

TEST(Addresses, OfMailAreSmall) {
  EXPECT_THAT(Addresses("Write to Anna.Rossi@Example.com."),
              ElementsAre("Anna.Rossi@Example.com=anna.rossi@example.com"));
  EXPECT_THAT(Addresses("a@b"), IsEmpty());
  EXPECT_THAT(Addresses("@ 3 euro @"), IsEmpty());
}

TEST(Addresses, OfPeopleAndThemesAreHandles) {
  EXPECT_THAT(Addresses("@NVIDIA and #AI_2024, (@a_b)"),
              ElementsAre("@NVIDIA=@nvidia", "#AI_2024=#ai_2024", "@a_b=@a_b"));
  EXPECT_THAT(Addresses("#Москва ＃人工知能"),
              ElementsAre("#Москва=#москва", "＃人工知能=#人工知能"));
}

TEST(Addresses, AreNoNumbersOfPlaces) {
  EXPECT_THAT(Addresses("#1 # heading C# a#b ##"), IsEmpty());
}

TEST(Addresses, AreNotMadeOfSchemesAlone) {
  EXPECT_THAT(Addresses("http:// https://. www. www.. xhttp://a.example"), IsEmpty());
}

}  // namespace
}  // namespace synoptic::mentions
