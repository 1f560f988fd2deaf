#include "align/views/relatedness_notes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/views/synopses.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> NotesOn(std::size_t articles, std::vector<Relatedness> relatedness) {
  Synopsis synopsis;
  synopsis.articles.resize(articles);
  synopsis.relatedness = std::move(relatedness);
  return views::RelatednessNotes(synopsis);
}

constexpr bool kRefused = true;

TEST(RelatednessNotes, SayNothingOfArticlesThatAreRelatedOrWereNotJudged) {
  EXPECT_THAT(NotesOn(2, {}), IsEmpty());
  EXPECT_THAT(NotesOn(2, {{0, 1, .5, !kRefused}}), IsEmpty());
  EXPECT_THAT(NotesOn(1, {}), IsEmpty());
  EXPECT_THAT(NotesOn(0, {}), IsEmpty());
}

TEST(RelatednessNotes, SayOfTwoArticlesThatNothingIsLinkedOrThatItIsDoubtful) {
  EXPECT_THAT(
      NotesOn(2, {{0, 1, .0313, kRefused}}),
      ElementsAre("A and B do not seem to tell of the same events (probability .03): nothing "
                  "is linked."));
  EXPECT_THAT(NotesOn(2, {{0, 1, .001, kRefused}}),
              ElementsAre("A and B do not seem to tell of the same events (probability below .01): "
                          "nothing is linked."));
  EXPECT_THAT(NotesOn(2, {{0, 1, .31, !kRefused}}),
              ElementsAre("A and B may not tell of the same events (probability .31)."));
}

TEST(RelatednessNotes, NameAnArticleThatIsRelatedToNoOtherOnce) {
  EXPECT_THAT(NotesOn(3, {{0, 1, .02, kRefused}, {0, 2, .9, !kRefused}, {1, 2, .04, kRefused}}),
              ElementsAre("B does not seem to tell of the same events as any other article "
                          "(probability at most .04): nothing of it is linked."));
  EXPECT_THAT(NotesOn(3, {{0, 1, .2, !kRefused}, {0, 2, .9, !kRefused}, {1, 2, .3, !kRefused}}),
              ElementsAre("B may not tell of the same events as any other article (probability at "
                          "most .30)."));
  EXPECT_THAT(
      NotesOn(3, {{0, 1, .02, kRefused}, {0, 2, .05, kRefused}, {1, 2, .03, kRefused}}),
      ElementsAre("No two of the 3 articles seem to tell of the same events (probability at "
                  "most .05): nothing is linked."));
}

TEST(RelatednessNotes, NameAmongManyThePairs) {
  EXPECT_THAT(NotesOn(3, {{0, 1, .9, !kRefused}, {0, 2, .04, kRefused}, {1, 2, .7, !kRefused}}),
              ElementsAre("A and C do not seem to tell of the same events (probability .04): they "
                          "are not linked with each other."));
  // Two that tell of one event, and two of another; one pair is doubtful.
  EXPECT_THAT(
      NotesOn(4, {{0, 1, .9, !kRefused},
                  {0, 2, .04, kRefused},
                  {0, 3, .08, kRefused},
                  {1, 2, .06, kRefused},
                  {1, 3, .2, !kRefused},
                  {2, 3, .9, !kRefused}}),
      ElementsAre("A does not seem to tell of the same events as C or D (probability at most "
                  ".08): it is not linked with them.",
                  "B and C do not seem to tell of the same events (probability .06): they "
                  "are not linked with each other.",
                  "B and D may not tell of the same events (probability .20)."));
}

TEST(RelatednessNotes, AnswerForThePairsThatWereNotJudgedNeither) {
  // Related to none of those with which it was compared, but not compared with all.
  EXPECT_THAT(
      NotesOn(4, {{0, 1, .01, kRefused}, {0, 2, .02, kRefused}}),
      ElementsAre("A does not seem to tell of the same events as B or C (probability at most "
                  ".02): it is not linked with them."));
}

TEST(RelatednessNotes, UseTheNamesThatAreGiven) {
  Synopsis synopsis = testing::Bridge();
  synopsis.relatedness = {{0, 1, .2, !kRefused}};
  const auto id = [&](std::size_t article) { return synopsis.articles[article].article.id; };
  EXPECT_THAT(views::RelatednessNotes(synopsis, id),
              ElementsAre("ponte.it and jembatan.id may not tell of the same events (probability "
                          ".20)."));
}

}  // namespace
}  // namespace synoptic
