// Vectors that the user brings: --embeddings.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// An .npy by its specification: the header, then the bytes.
std::string Npy(const std::string& type, const std::string& order, const std::string& shape,
                const std::string& bytes) {
  std::string header =
      "{'descr': " + type + ", 'fortran_order': " + order + ", 'shape': " + shape + ", }";
  header.append(63 - (10 + header.size()) % 64, ' ') += '\n';
  std::string file("\x93NUMPY\x01\x00", 8);
  file += static_cast<char>(header.size() & 0xFF);
  file += static_cast<char>(header.size() >> 8);
  return file + header + bytes;
}

/// Two articles of two sentences, and the same two vectors for both.
class EmbeddingsTest : public ShellTest {
 protected:
  EmbeddingsTest() {
    Write("it.txt", "Piove a Roma.\nIl terremoto distrusse Messina.\n");
    Write("id.txt", "Hujan turun di Roma.\nGempa menghancurkan Messina.\n");
    Write("good.npy", Npy("'<f4'", "False", "(2, 2)", kOneHot));
  }
  Outcome AlignWith(const std::string& embeddings) const {
    return Shell("$S align --presplit --lang it,id --format json --embeddings " + embeddings +
                 " $T/it.txt $T/id.txt");
  }

  const std::string kOne{"\x00\x00\x80\x3F", 4};
  const std::string kZero = std::string(4, '\0');
  const std::string kOneHot = kOne + kZero + kZero + kOne;
};

TEST_F(EmbeddingsTest, TakeThePlaceOfTheVectorsOfTheModel) {
  const Outcome outcome = AlignWith("$T/good.npy $T/good.npy");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto links = nlohmann::json::parse(outcome.out).at("links");
  ASSERT_FALSE(links.empty());
  for (const auto& link : links) EXPECT_EQ(link.at("evidence").at("sentence"), 1.0);
}

TEST_F(EmbeddingsTest, StandBehindTheArticlesTooAndRepeatForMoreOfThem) {
  const std::string pair = "--embeddings $T/good.npy $T/good.npy";
  EXPECT_EQ(Shell("$S align --lang it,id $T/it.txt $T/id.txt " + pair).status, 0);
  const Outcome outcome = Shell("$S align --lang it,id,it $T/it.txt $T/id.txt $T/it.txt " + pair +
                                " --embeddings $T/good.npy");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
}

TEST_F(EmbeddingsTest, ReadBackWhatEmbedWrites) {
  const Outcome outcome = Shell(
      "cd corpora/samples/charter; for l in it id; do $S embed --lang $l --format npy -o $T/$l.npy "
      "$l.txt; done; $S align --format beads --embeddings $T/it.npy $T/id.npy it.txt id.txt");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_THAT(LinesOf(outcome.out)[0], StartsWith("[0]:[0]:0.0"));
}

TEST_F(EmbeddingsTest, MayBeOfHalfPrecision) {
  // 1, the smallest number, -2, and 0.
  Write("half.npy",
        Npy("'<f2'", "False", "(2, 2)", std::string("\x00\x3C\x01\x00\x00\xC0\x00\x00", 8)));
  const Outcome outcome = AlignWith("$T/half.npy $T/half.npy");
  ASSERT_EQ(outcome.status, 0) << outcome.err;
  const auto synopsis = nlohmann::json::parse(outcome.out);
  for (const auto& link : synopsis.at("links")) {
    const bool is_same = link.at("a_units") == link.at("b_units");
    EXPECT_EQ(link.at("evidence").at("sentence"), is_same ? 1.0 : -1.0);
  }
}

TEST_F(EmbeddingsTest, SayWhatWasExpectedAndWhatWasFound) {
  const std::string nan("\x00\x00\xC0\x7F", 4);
  const std::vector<std::pair<std::string, std::string>> cases = {
      {Npy("'<f8'", "False", "(2, 2)", kOneHot + kOneHot),
       "expected numbers of type '<f4' or '<f2' (float32, float16), found '<f8'"},
      {Npy("'>f4'", "False", "(2, 2)", kOneHot), "found '>f4'"},
      {Npy("'|O'", "False", "(2, 2)", kOneHot), "found '|O'"},
      {Npy("'<f4'", "True", "(2, 2)", kOneHot), "found fortran_order True"},
      {Npy("'<f4'", "False", "(4,)", kOneHot), "expected two dimensions, units and numbers, found"},
      {Npy("'<f4'", "False", "(1, 2, 2)", kOneHot), "found the shape (1, 2, 2)"},
      {Npy("'<f4'", "False", "(-2, -2)", kOneHot), "found the shape (-2, -2)"},
      {Npy("'<f4'", "False", "(2, 3)", kOneHot), "expected (2, 3) numbers of 4 bytes"},
      {Npy("'<f4'", "False", "(4611686018427387904, 4)", kOneHot), "found 16 bytes"},
      {Npy("'<f4'", "False", "(1, 4)", kOneHot), "expected 2 rows, one for each unit of it"},
      {Npy("'<f4'", "False", "(2, 2)", kOne + nan + kOne + kOne), "in row 0, column 1"},
      {Npy("'<f4'", "False", "(2, 2)", kOneHot).substr(0, 40), "ends within the header"},
      {kOneHot + kOneHot, "not an .npy file; save the vectors with numpy.save"},
      {"", "not an .npy file"},
  };
  for (const auto& [bytes, message] : cases) {
    Write("bad.npy", bytes);
    const Outcome outcome = AlignWith("$T/bad.npy $T/good.npy");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("/bad.npy: "));
    EXPECT_THAT(outcome.err, HasSubstr(message));
  }
  EXPECT_THAT(AlignWith("$T/none.npy $T/good.npy").err, HasSubstr("none.npy: no such file"));
  EXPECT_THAT(AlignWith("$T $T/good.npy").err, HasSubstr("not a file that can be read"));
}

TEST_F(EmbeddingsTest, OfOtherDimensionsAreRefused) {
  Write("wide.npy", Npy("'<f4'", "False", "(2, 4)", kOneHot + kOneHot));
  EXPECT_THAT(AlignWith("$T/good.npy $T/wide.npy").err,
              HasSubstr("id: expected vectors of 2 numbers"));
}

}  // namespace
}  // namespace synoptic::cli
