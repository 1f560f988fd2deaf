#include "align/weights/learning/threshold_learning.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "align/weights/content.hpp"
#include "synoptic/model.hpp"
#include "synoptic/synoptic.hpp"

namespace synoptic::weights {
namespace {

Article ArticleOf(const std::string& lang, const std::string& text) {
  ReadOptions options;
  options.lang = options.id = lang;
  return ParseArticle(text, options);
}

// An article and its translation, with a span of that which was changed, if any.
DifferenceExample ExampleOf(const std::string& set, const std::string& en, const std::string& it,
                            const std::string& changed = "") {
  DifferenceTruth truth{set};
  const std::size_t begin = it.find(changed);
  if (!changed.empty()) truth.changed.push_back({begin, begin + changed.size()});
  return {Model::Default(),
          Weights::Default(),
          {ArticleOf("en", en), ArticleOf("it", it)},
          std::move(truth)};
}

const std::string kEnglish =
    "The old bridge over the river was opened in March.\n\nIt carried 40 trains in a day.\n";
const std::string kItalian =
    "Il vecchio ponte sul fiume fu aperto a marzo.\n\nPortava 40 treni in un giorno.\n";
const std::string kChanged =
    "Il vecchio ponte sul fiume fu aperto a marzo.\n\nPortava 90 treni in un giorno.\n";

TEST(ThresholdLearningTest, CountsWhatWasChangedAndWhatWasNot) {
  const claims::Thresholds& thresholds = DefaultTables().claims;
  const Counts found = ExampleOf("a", kEnglish, kChanged, "90").Judge(thresholds).differences;
  EXPECT_EQ(found, (Counts{1, 1, 1, 1}));
  const Counts none = ExampleOf("a", kEnglish, kItalian).Judge(thresholds).differences;
  EXPECT_EQ(none, Counts{});
  const Counts wrong = ExampleOf("a", kEnglish, kChanged, "ponte").Judge(thresholds).differences;
  EXPECT_EQ(wrong, (Counts{0, 1, 0, 1}));
}

TEST(ThresholdLearningTest, AsksForPrecisionBeforeRecallOfGolds) {
  const auto objective = [](Counts golds, std::size_t false_ones) {
    ThresholdOutcome outcome;
    outcome.golds.differences = golds;
    outcome.untouched.differences.proposed = false_ones;
    outcome.untouched_links = 1000;
    return ObjectiveOf(outcome);
  };
  EXPECT_GT(objective({7, 7, 7, 10}, 0), objective({10, 14, 10, 10}, 0));
  EXPECT_NEAR(objective({8, 8, 8, 10}, 0) - objective({8, 8, 8, 10}, 3), 0.03, 1e-9);
}

TEST(ThresholdLearningTest, MovesOnlyWhatGainsByIt) {
  ThresholdData data;
  data.planted.push_back(ExampleOf("a", kEnglish, kChanged, "90"));
  data.untouched.push_back(ExampleOf("a", kEnglish, kItalian));
  ThresholdJudge judge(data);
  Tables tables = DefaultTables();
  EXPECT_EQ(HashOf(LearnThresholds(judge, tables)), HashOf(tables));
  // 40 and 90 are of two things.
  tables.claims.figures.ratio_of_scale = 2;
  tables.claims.places.doubtful = 0.95F;
  const Tables learned = LearnThresholds(judge, tables);
  EXPECT_EQ(learned.claims.figures.ratio_of_scale, 3);
  EXPECT_EQ(learned.claims.names.weight, tables.claims.names.weight);
}

TEST(ThresholdLearningTest, LearnsNothingFromWhatIsLeftOut) {
  ThresholdData data;
  data.planted.push_back(ExampleOf("a", kEnglish, kChanged, "90"));
  data.planted.push_back(ExampleOf("b", kEnglish, kItalian));
  ThresholdJudge judge(data);
  Tables tables = DefaultTables();
  tables.claims.figures.ratio_of_scale = 2;
  tables.claims.places.doubtful = 0.95F;
  EXPECT_EQ(HashOf(LearnThresholds(judge, tables, {"a"})), HashOf(tables));
  EXPECT_EQ(judge.Of({"a"}, tables).planted.differences.expected, 1U);
  EXPECT_EQ(judge.Without({"a"}, tables).planted.differences.expected, 0U);
}

}  // namespace
}  // namespace synoptic::weights
