#include "synoptic/train.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/kernels.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/norm.hpp"
#include "tests/unit/training/parallel_text.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;
using testing::Lexicon;
using testing::ReadBytes;

class TrainTest : public ::testing::Test {
 protected:
  TrainTest() {
    options_.rows = testing::WriteBytes(folder_ / "rows.tsv", testing::MakeRows(lexicon_, 900, 2));
    options_.output = folder_ / "m.bin";
    options_.dimension = 24;
    options_.buckets = 2000;
    options_.batch = 48;
    options_.steps = 1000;
    options_.threads = 1;
  }

  void ExpectRefused(const std::function<void(TrainOptions&)>& spoil, const std::string& message,
                     ErrorCode code = ErrorCode::kInvalidArgument) {
    TrainOptions spoilt = options_;
    spoilt.steps = 1;
    spoil(spoilt);
    EXPECT_ERROR(Train(spoilt), code, message);
    EXPECT_FALSE(std::filesystem::exists(folder_ / "m.bin"));
  }

  const testing::ScratchFolder folder_;
  const Lexicon lexicon_ = testing::MakeLexicon(300);
  TrainOptions options_;
};

/// Vectors of known words, of unit length.
Matrix VectorsOf(const vectors::FastTextFile& model, const std::vector<std::string>& words) {
  Matrix found(words.size(), model.rows.cols);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto word = std::find(model.words.begin(), model.words.end(), words[i]);
    EXPECT_NE(word, model.words.end()) << words[i];
    const auto number = static_cast<std::uint32_t>(word - model.words.begin());
    vectors::BestKernels().mean_of_rows(model.rows.values.data(), model.RowsOfWord(number),
                                        found.cols, found.row(i).data());
    vectors::Normalise(found.row(i));
  }
  return found;
}

/// Share of the words of `a` whose translation is the nearest of all words of `b`.
double ShareOfTranslationsNearest(const vectors::FastTextFile& model, const Lexicon& lexicon) {
  const Matrix similarity = DotProducts(VectorsOf(model, lexicon.a), VectorsOf(model, lexicon.b));
  std::size_t nearest = 0;
  for (std::size_t i = 0; i < similarity.rows; ++i) {
    const auto row = similarity.row(i);
    if (std::max_element(row.begin(), row.end()) == row.begin() + static_cast<std::ptrdiff_t>(i)) {
      ++nearest;
    }
  }
  return static_cast<double>(nearest) / static_cast<double>(similarity.rows);
}

TEST_F(TrainTest, BringsTranslationsTogether) {
  options_.held_out = 50;
  const TrainReport report = Train(options_);
  EXPECT_GT(report.accuracy, 0.9);
  EXPECT_EQ(report.held_out, 50U);
  EXPECT_EQ(report.rows, 850U);
  EXPECT_GT(report.precision, 0.9);
  const vectors::FastTextFile model = vectors::ReadFastText(options_.output);
  EXPECT_EQ(report.words, model.words.size());
  EXPECT_GT(ShareOfTranslationsNearest(model, lexicon_), 0.9);
}

TEST_F(TrainTest, RepeatsToTheByteInOneThread) {
  options_.steps = 20;
  const auto train = [&](std::uint64_t seed) {
    options_.seed = seed;
    Train(options_);
    return ReadBytes(options_.output);
  };
  const std::string bytes = train(1);
  EXPECT_TRUE(bytes == train(1));
  EXPECT_FALSE(bytes == train(2));
}

TEST_F(TrainTest, LearnsInSeveralThreadsToo) {
  // How soon, and so the mean accuracy, depends on who gets the cores; where it ends does not: a
  // machine that is busy with other things takes more steps to it.
  options_.threads = 4;
  options_.steps *= 3;
  Train(options_);
  EXPECT_GT(ShareOfTranslationsNearest(vectors::ReadFastText(options_.output), lexicon_), 0.9);
}

TEST_F(TrainTest, ReportsTheLastStep) {
  options_.steps = 7;
  TrainProgress last;
  const TrainReport report = Train(options_, [&](const TrainProgress& progress) {
    last = progress;
    return true;
  });
  EXPECT_EQ(last.step, 7U);
  EXPECT_EQ(last.steps, 7U);
  EXPECT_EQ(last.seconds_left, 0);
  EXPECT_EQ(report.loss, last.loss);
  EXPECT_EQ(report.accuracy, last.accuracy);
}

TEST_F(TrainTest, WritesTheModelWhenItIsStopped) {
  options_.steps = 1'000'000'000;
  options_.threads = 2;
  std::size_t calls = 0;
  const TrainReport report = Train(options_, [&](const TrainProgress& progress) {
    ++calls;
    EXPECT_LT(progress.step, progress.steps);
    EXPECT_GT(progress.seconds_left, 0);
    return false;
  });
  EXPECT_EQ(calls, 1U) << "who has stopped it is left alone";
  EXPECT_GT(report.words, 0U);
  EXPECT_EQ(vectors::ReadFastText(options_.output).words.size(), report.words);
}

TEST_F(TrainTest, LearnsFromTheLanguagesAskedForAlone) {
  std::string rows = ReadBytes(options_.rows);
  rows += "source0\taa\tbaba\tcc\tnever never\n";
  testing::WriteBytes(options_.rows, rows);
  options_.steps = 1;
  options_.languages = {"aa", "bb"};
  Train(options_);
  const vectors::FastTextFile model = vectors::ReadFastText(options_.output);
  EXPECT_EQ(std::ranges::count(model.words, "never"), 0);
}

TEST_F(TrainTest, NeedsNoNgrams) {
  options_.buckets = 0;
  EXPECT_GT(Train(options_).accuracy, 0.9);
  EXPECT_EQ(vectors::ReadFastText(options_.output).subwords.buckets, 0U);
}

TEST_F(TrainTest, NeedsNoWordThatOccursTwice) {
  testing::WriteBytes(options_.rows, "s\taa\tuno\tbb\tsatu\ns\taa\tdue\tbb\tdua\n");
  options_.steps = 5;
  EXPECT_EQ(Train(options_).words, 0U);
  EXPECT_EQ(vectors::ReadFastText(options_.output).rows.rows, options_.buckets);
}

TEST_F(TrainTest, RefusesOptionsOutOfRange) {
  constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  ExpectRefused([](TrainOptions& o) { o.dimension = 0; }, "dimension");
  ExpectRefused([](TrainOptions& o) { o.dimension = 4097; }, "dimension");
  ExpectRefused([](TrainOptions& o) { o.max_words = 0; }, "max_words");
  ExpectRefused([](TrainOptions& o) { o.buckets = 50'000'001; }, "buckets");
  ExpectRefused([](TrainOptions& o) { o.min_ngram = 0; }, "n-grams");
  ExpectRefused([](TrainOptions& o) { o.min_ngram = 6; }, "n-grams");
  ExpectRefused([](TrainOptions& o) { o.max_ngram = 65; }, "n-grams");
  ExpectRefused([](TrainOptions& o) { o.batch = 1; }, "batch");
  ExpectRefused([](TrainOptions& o) { o.batch = 65'537; }, "batch");
  ExpectRefused([](TrainOptions& o) { o.steps = 0; }, "steps");
  ExpectRefused([](TrainOptions& o) { o.threads = 1025; }, "threads");
  for (const double bad : {0.0, -1.0, 0.02, 10.5, kNan, kInfinity}) {
    ExpectRefused([&](TrainOptions& o) { o.temperature = bad; }, "temperature");
  }
  for (const double bad : {-0.1, 1.1, kNan}) {
    ExpectRefused([&](TrainOptions& o) { o.margin = bad; }, "margin");
  }
  for (const double bad : {0.0, -1.0, 101.0, kNan, kInfinity}) {
    ExpectRefused([&](TrainOptions& o) { o.learning_rate = bad; }, "learning_rate");
  }
  for (const double bad : {-0.1, 1.0, kNan}) {
    ExpectRefused([&](TrainOptions& o) { o.word_dropout = bad; }, "word_dropout");
  }
  for (const double bad : {-0.1, 11.0, kNan}) {
    ExpectRefused([&](TrainOptions& o) { o.source_exponent = bad; }, "source_exponent");
  }
  for (const double bad : {0.0, -1.0, kNan, kInfinity}) {
    ExpectRefused([&](TrainOptions& o) { o.sif = bad; }, "sif");
  }
}

TEST_F(TrainTest, StaysFiniteAtTheBoundsOfItsOptions) {
  options_.steps = 30;
  for (const double temperature : {0.025, 10.0}) {
    for (const double learning_rate : {1e-9, 100.0}) {
      options_.temperature = temperature;
      options_.learning_rate = learning_rate;
      EXPECT_TRUE(std::isfinite(Train(options_).loss));
      const vectors::FastTextFile model = vectors::ReadFastText(options_.output);
      EXPECT_TRUE(std::ranges::all_of(model.rows.values, [](float v) { return std::isfinite(v); }));
    }
  }
}

TEST_F(TrainTest, RefusesRowsWithNothingToContrast) {
  testing::WriteBytes(options_.rows, "s\taa\tuno\tbb\tsatu\nt\taa\tdue\tbb\tdua\n");
  ExpectRefused([](TrainOptions&) {}, "expected a source with two rows or more",
                ErrorCode::kInvalidFormat);
}

TEST_F(TrainTest, RefusesRowsThatAreNoneAndNamesTheLine) {
  testing::WriteBytes(options_.rows, "s\taa\tuno\tbb\tsatu\ns\taa\tdue\n");
  ExpectRefused([](TrainOptions&) {}, "rows.tsv:2:", ErrorCode::kInvalidFormat);
  ExpectRefused([&](TrainOptions& o) { o.rows = folder_ / "absent.tsv"; }, "absent.tsv",
                ErrorCode::kNotFound);
}

TEST_F(TrainTest, SaysAtOnceThatItsOutputCannotBeWritten) {
  ExpectRefused([&](TrainOptions& o) { o.output = folder_ / "absent" / "m.bin"; },
                "absent/m.bin\" cannot be written", ErrorCode::kUnreadable);
  ExpectRefused([&](TrainOptions& o) { o.output = folder_.path(); }, "cannot be written",
                ErrorCode::kUnreadable);
  ExpectRefused([](TrainOptions& o) { o.output.clear(); }, "cannot be written",
                ErrorCode::kUnreadable);
}

}  // namespace
}  // namespace synoptic
