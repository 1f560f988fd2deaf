// Quantised fastText models (.ftz), as fastText itself makes them.

#include <fasttext/fasttext.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

#include "models/vectors/fasttext_file.hpp"
#include "models/vectors/kernels.hpp"
#include "synoptic/error.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::FloatNear;
using ::testing::HasSubstr;
using ::testing::Pointwise;

/// fastText quantises classifiers only, and nothing with fewer than 256 rows.
fasttext::Args MakeArgs(const std::filesystem::path& text) {
  fasttext::Args args;
  args.input = text;
  args.model = fasttext::model_name::sup;
  args.loss = fasttext::loss_name::softmax;
  args.minCount = 1;
  args.minn = 3;
  args.maxn = 4;
  args.bucket = 400;
  args.dim = 6;
  args.epoch = 2;
  args.lr = 0.5;
  args.thread = 1;
  args.verbose = 0;
  return args;
}

class QuantisedModelTest : public ::testing::Test {
 protected:
  QuantisedModelTest() {
    std::string text;
    for (int i = 0; i < 300; ++i) {
      text +=
          "__label__" + std::to_string(i % 2) + " parola" + std::to_string(i * 7919) + " sole\n";
    }
    testing::WriteBytes(folder_ / "text.txt", text);
  }

  /// Trains, quantises as `change` says, and saves.
  template <typename Change>
  std::filesystem::path Make(const Change& change) {
    fasttext::Args args = MakeArgs(folder_ / "text.txt");
    model_.train(args);
    change(args);
    model_.quantize(args);
    model_.saveModel(folder_ / "m.ftz");
    return folder_ / "m.ftz";
  }

  std::vector<float> ByFastText(const std::string& word) const {
    fasttext::Vector vector(model_.getDimension());
    model_.getWordVector(vector, word);
    return {vector.data(), vector.data() + vector.size()};
  }

  void ExpectTheVectorsOfFastText(const FastTextFile& model) {
    std::vector<std::string> words = {"sole", "parola0", "parola7919", "sconosciuta", "paro", "x"};
    words.insert(words.end(), model.words.begin(), model.words.begin() + 20);
    for (const std::string& word : words) {
      const auto known = std::find(model.words.begin(), model.words.end(), word);
      std::vector<std::uint32_t> rows;
      if (known != model.words.end()) {
        rows = model.RowsOfWord(static_cast<std::uint32_t>(known - model.words.begin()));
      } else {
        for (const std::uint32_t bucket : SubwordBuckets(word, model.subwords)) {
          rows.push_back(static_cast<std::uint32_t>(model.words.size()) + bucket);
        }
      }
      std::vector<float> vector(model.rows.cols);
      BestKernels().mean_of_rows(model.rows.values.data(), rows, vector.size(), vector.data());
      EXPECT_THAT(vector, Pointwise(FloatNear(1e-5F), ByFastText(word))) << word;
    }
  }

  testing::ScratchFolder folder_;
  fasttext::FastText model_;
};

TEST_F(QuantisedModelTest, HasTheVectorsThatFastTextReconstructs) {
  const FastTextFile model = ReadFastText(Make([](fasttext::Args&) {}));
  EXPECT_EQ(model.words.size(), 302U) << "300, the one that is in every line, and its end";
  ExpectTheVectorsOfFastText(model);
}

TEST_F(QuantisedModelTest, HasThemWithNormsApartAndAQuantisedOutputToo) {
  ExpectTheVectorsOfFastText(ReadFastText(Make([](fasttext::Args& args) {
    args.qnorm = true;
    args.dsub = 4;  // Does not divide the dimension.
  })));
}

TEST_F(QuantisedModelTest, IsRefusedIfItsNgramsWerePrunedWithWhatToDo) {
  const auto file = Make([](fasttext::Args& args) { args.cutoff = 500; });
  EXPECT_ERROR(
      ReadFastText(file), ErrorCode::kInvalidFormat,
      "m.ftz: expected a fastText model (.bin or .ftz), found one whose n-grams were pruned; "
      "quantise it anew without -cutoff");
}

TEST_F(QuantisedModelTest, IsRefusedWhenItWasCutShortAnywhere) {
  const std::string bytes =
      testing::ReadBytes(Make([](fasttext::Args& args) { args.qnorm = true; }));
  for (std::size_t size = 0; size < bytes.size(); size += 101) {
    EXPECT_ERROR(ReadFastText(testing::WriteBytes(folder_ / "cut.ftz", bytes.substr(0, size))),
                 ErrorCode::kInvalidFormat, "cut.ftz");
  }
}

TEST_F(QuantisedModelTest, SurvivesAlteredBytes) {
  const std::string bytes =
      testing::ReadBytes(Make([](fasttext::Args& args) { args.qnorm = true; }));
  for (std::size_t i = 0; i < bytes.size(); i += i < 100 ? 1 : 29) {
    std::string altered = bytes;
    altered[i] = static_cast<char>(altered[i] ^ 0x81);
    try {
      const FastTextFile model =
          ReadFastText(testing::WriteBytes(folder_ / "altered.ftz", altered));
      EXPECT_EQ(model.rows.rows, model.words.size() + model.subwords.buckets);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
    }
  }
}

}  // namespace
}  // namespace synoptic::vectors
