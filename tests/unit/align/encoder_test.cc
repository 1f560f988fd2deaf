// Word vectors that research code brings.

#include "synoptic/encoder.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/calibrate.hpp"
#include "synoptic/model.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;

/// The vectors of the model under another name, spoilt at will.
class OwnVectors : public Encoder {
 public:
  explicit OwnVectors(std::function<void(Encoding&)> spoil = [](Encoding&) {})
      : spoil_(std::move(spoil)) {}

  const std::string& name() const override { return name_; }
  const std::string& hash() const override { return hash_; }
  std::size_t dimension() const override { return model_.dimension(); }
  using Encoder::Encode;
  Encoding Encode(const Article& article, std::span<const Unit> units,
                  const Words& words) const override {
    Encoding encoding = model_.Encode(article, units, words);
    spoil_(encoding);
    return encoding;
  }

 private:
  const Model model_ = Model::Default();
  const std::string name_ = "own vectors";
  const std::string hash_ = "0123456789abcdef";
  const std::function<void(Encoding&)> spoil_;
};

std::vector<Article> Articles() {
  ReadOptions italian;
  italian.id = italian.lang = "it";
  ReadOptions english;
  english.id = english.lang = "en";
  return {ParseArticle("Il ponte ha riaperto lunedì.\n\nIl sindaco era assente.\n", italian),
          ParseArticle("The bridge reopened on Monday.\n\nIt rained all day.\n", english)};
}

TEST(EncoderTest, StandsInForTheModelAndIsNamedInTheResult) {
  const Synopsis own = Align(OwnVectors(), Articles());
  const Synopsis expected = Align(Model::Default(), Articles());
  EXPECT_EQ(own.engine.model_name, "own vectors");
  EXPECT_EQ(own.engine.model_hash, "0123456789abcdef");
  EXPECT_EQ(own.engine.model_dimension, expected.engine.model_dimension);
  ASSERT_EQ(own.links.size(), expected.links.size());
  ASSERT_FALSE(own.links.empty());
  EXPECT_NEAR(own.links[0].probability, expected.links[0].probability, 0.01)
      << "whether the articles are related is not asked";
  EXPECT_TRUE(own.relatedness.empty());
}

TEST(EncoderTest, IsRefusedWhereItsNumbersAreWrong) {
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  const std::vector<std::pair<const char*, std::function<void(Encoding&)>>> faults = {
      {"expected a vector a word form", [](Encoding& e) { e.types.pop_back(); }},
      {"expected a vector a word form", [](Encoding& e) { e.type_vectors.values.pop_back(); }},
      {"expected a vector a unit", [](Encoding& e) { e.unit_vectors = Matrix(1, 3); }},
      {"vectors of words of unit length", [](Encoding& e) { e.type_vectors.values[3] = kNan; }},
      {"vectors of words of unit length", [](Encoding& e) { e.type_vectors.values[3] = 7; }},
      {"vectors of units of unit length", [](Encoding& e) { e.unit_vectors.values[0] = 2; }},
      {"expected a finite hubness for each of 2 units", [](Encoding& e) { e.hubness.clear(); }},
      {"expected a finite hubness", [](Encoding& e) { e.hubness[0] = kNan; }},
      {"expected each word form once", [](Encoding& e) { e.types[1].form = e.types[0].form; }},
      {"weights of words", [](Encoding& e) { e.types[0].weight = -1; }},
      {"weights of words", [](Encoding& e) { e.types[0].weight = kNan; }},
      {"expected token 0", [](Encoding& e) { e.tokens[0].type = 1'000; }},
      {"expected token 0", [](Encoding& e) { e.tokens[0].unit = 1; }},
      {"expected token 1", [](Encoding& e) { e.tokens[1].span.end = 4'000; }},
      {"expected token 2", [](Encoding& e) { std::swap(e.tokens[1], e.tokens[2]); }}};
  for (const auto& [says, spoil] : faults) {
    const OwnVectors wrong(spoil);
    EXPECT_ERROR(Align(wrong, Articles()), ErrorCode::kInvalidArgument, says);
  }
}

TEST(EncoderTest, IsRefusedAsWellByWhatLearnsForIt) {
  const std::vector<std::filesystem::path> golds = {std::filesystem::path(SYNOPTIC_SOURCE_DIR) /
                                                    "corpora/samples/charter/gold.tsv"};
  const OwnVectors wrong([](Encoding& e) { e.tokens[0].type = 1'000'000; });
  EXPECT_ERROR(Calibrate(wrong, golds), ErrorCode::kInvalidArgument, "own vectors: expected token");
}

}  // namespace
}  // namespace synoptic
