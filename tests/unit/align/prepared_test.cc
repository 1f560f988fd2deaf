// Articles that come with units and vectors of their own.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string kSamples = std::string(SYNOPTIC_SOURCE_DIR) + "/corpora/samples/charter/";

PreparedArticle Prepare(const std::string& name) {
  PreparedArticle prepared;
  prepared.article = ReadArticle(kSamples + name);
  prepared.units = Segment(prepared.article);
  return prepared;
}

/// Row i is the unit vector of dimension `at[i]`, of length `length`.
Matrix OneHot(const std::vector<std::size_t>& at, std::size_t dimension, float length = 1) {
  Matrix matrix(at.size(), dimension);
  for (std::size_t i = 0; i < at.size(); ++i) matrix.row(i)[at[i]] = length;
  return matrix;
}

std::vector<std::size_t> UpTo(std::size_t n) {
  std::vector<std::size_t> numbers(n);
  for (std::size_t i = 0; i < n; ++i) numbers[i] = i;
  return numbers;
}

class PreparedTest : public ::testing::Test {
 protected:
  std::string Refusal() {
    try {
      Align(model_, articles_);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      return error.what();
    }
    ADD_FAILURE() << "accepted";
    return {};
  }
  void GiveVectors() {
    for (PreparedArticle& prepared : articles_) {
      prepared.unit_vectors = OneHot(UpTo(prepared.units.size()), 20);
    }
  }

  const Model model_ = Model::Default();
  std::vector<PreparedArticle> articles_ = {Prepare("it.txt"), Prepare("id.txt")};
};

TEST_F(PreparedTest, WithoutVectorsAreAlignedAsTheirArticlesAre) {
  const Synopsis synopsis = Align(model_, articles_);
  const Synopsis expected = Align(model_, {articles_[0].article, articles_[1].article});
  ASSERT_EQ(synopsis.links.size(), expected.links.size());
  for (std::size_t l = 0; l < expected.links.size(); ++l) {
    EXPECT_EQ(synopsis.links[l].a_units, expected.links[l].a_units);
    EXPECT_EQ(synopsis.links[l].probability, expected.links[l].probability);
  }
}

TEST_F(PreparedTest, WithTheVectorsOfTheModelAreLinkedAlike) {
  for (PreparedArticle& prepared : articles_) {
    prepared.unit_vectors = model_.Encode(prepared.article, prepared.units).unit_vectors;
  }
  const Synopsis synopsis = Align(model_, articles_);
  const Synopsis expected = Align(model_, {articles_[0].article, articles_[1].article});
  ASSERT_EQ(synopsis.links.size(), expected.links.size());
  for (std::size_t l = 0; l < expected.links.size(); ++l) {
    EXPECT_EQ(synopsis.links[l].a_units, expected.links[l].a_units);
    EXPECT_EQ(synopsis.links[l].b_units, expected.links[l].b_units);
  }
}

TEST_F(PreparedTest, AreComparedByTheVectorsThatTheyBringOfAnyLengthAndDimension) {
  GiveVectors();
  articles_[1].unit_vectors = OneHot(UpTo(articles_[1].units.size()), 20, 7.5F);
  const Synopsis synopsis = Align(model_, articles_);
  ASSERT_FALSE(synopsis.links.empty());
  for (const Link& link : synopsis.links) {
    const bool have_common = std::ranges::find_first_of(link.a_units, link.b_units) !=
                             link.a_units.end();  // Units of one number have the same vector.
    EXPECT_EQ(link.evidence.sentence > 0, have_common) << "unit " << link.a_units.front();
  }
}

TEST_F(PreparedTest, OfWordsThatSayNothingAreLinkedByTheirVectors) {
  const auto parse = [](const std::string& id, const std::string& text) {
    ReadOptions options;
    options.id = id;
    options.lang = "it";
    const Article article = ParseArticle(text, options);
    return PreparedArticle{article, Segment(article), {}};
  };
  articles_ = {parse("a", "Bla bla.\nBla bla.\nBla bla.\n"),
               parse("b", "Qua qua.\nQua qua.\nQua qua.\n")};
  articles_[0].unit_vectors = OneHot({0, 1, 2}, 3);
  articles_[1].unit_vectors = OneHot({2, 0, 1}, 3);
  const std::vector<Link> links = Align(model_, articles_).links;
  ASSERT_EQ(links.size(), 3u);
  for (const Link& link : links) {
    EXPECT_THAT(link.b_units, ElementsAre((link.a_units.front() + 1) % 3));
  }
}

TEST_F(PreparedTest, MayBeWithoutUnits) {
  GiveVectors();
  articles_[1] = {};
  articles_[1].article.id = "empty";
  articles_[1].article.lang = "id";
  EXPECT_TRUE(Align(model_, articles_).links.empty());
}

TEST_F(PreparedTest, NeedAVectorAUnit) {
  GiveVectors();
  articles_[1].unit_vectors = OneHot(UpTo(3), 20);
  EXPECT_THAT(Refusal(), HasSubstr("id: expected 16 vectors, one a unit, found 3"));
  articles_[1].unit_vectors = {};
  EXPECT_THAT(Refusal(), HasSubstr("found 0")) << "all have vectors, or none has";
}

TEST_F(PreparedTest, NeedVectorsOfOneDimension) {
  GiveVectors();
  articles_[1].unit_vectors = OneHot(UpTo(articles_[1].units.size()), 21);
  EXPECT_THAT(Refusal(), HasSubstr("id: expected vectors of 20 numbers"));
}

TEST_F(PreparedTest, NeedFiniteVectors) {
  GiveVectors();
  articles_[0].unit_vectors.row(2)[1] = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THAT(Refusal(), HasSubstr("it: expected vectors of finite numbers"));
}

TEST_F(PreparedTest, NeedUnitsOfTheirTextInOrder) {
  std::swap(articles_[0].units[1], articles_[0].units[2]);
  EXPECT_THAT(Refusal(), HasSubstr("it: expected unit 2 to be whole characters of the text"));
  std::swap(articles_[0].units[1], articles_[0].units[2]);
  articles_[0].units.back().span.end += 1000;
  EXPECT_THAT(Refusal(), HasSubstr("it: expected unit 14 to be whole characters of the text"));
}

}  // namespace
}  // namespace synoptic
