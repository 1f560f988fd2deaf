#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/cli/shell.hpp"

namespace synoptic::cli {
namespace {

using ::testing::MatchesRegex;

/// The rows of an .npy, read by its specification.
std::vector<std::vector<float>> ParseNpy(const std::string& bytes) {
  EXPECT_EQ(bytes.substr(0, 8), std::string("\x93NUMPY\x01\x00", 8));
  const std::size_t header_size =
      static_cast<unsigned char>(bytes.at(8)) + 256U * static_cast<unsigned char>(bytes.at(9));
  EXPECT_EQ((10 + header_size) % 64, 0U);
  const std::string header = bytes.substr(10, header_size);
  EXPECT_THAT(header, MatchesRegex("\\{'descr': '<f4', 'fortran_order': False, "
                                   "'shape': \\([0-9]+, [0-9]+\\), \\} *\n"));
  std::size_t row_count = 0;
  std::size_t column_count = 0;
  EXPECT_EQ(
      std::sscanf(header.substr(header.find('(')).c_str(), "(%zu, %zu)", &row_count, &column_count),
      2);
  EXPECT_EQ(bytes.size(), 10 + header_size + row_count * column_count * sizeof(float));
  std::vector<std::vector<float>> rows(row_count, std::vector<float>(column_count));
  const char* next = bytes.data() + 10 + header_size;
  for (std::vector<float>& row : rows) {
    for (float& value : row) {
      std::uint32_t bits = 0;
      for (std::size_t i = 0; i < 4; ++i) {
        bits |= static_cast<std::uint32_t>(static_cast<unsigned char>(*next++)) << (8 * i);
      }
      std::memcpy(&value, &bits, sizeof(value));
    }
  }
  return rows;
}

class NpyTest : public ShellTest {
 protected:
  const std::string articles_ = " corpora/samples/charter/it.txt corpora/samples/charter/id.txt";
};

TEST_F(NpyTest, HasTheVectorsOfTheJsonLinesARowAUnit) {
  const Outcome json = Shell("$S embed" + articles_);
  ASSERT_EQ(Shell("$S embed --format npy -o $T/units.npy" + articles_).status, 0);
  const std::vector<std::vector<float>> rows = ParseNpy(Read("units.npy"));
  const std::vector<std::string> lines = LinesOf(json.out);
  ASSERT_EQ(rows.size(), lines.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i], nlohmann::json::parse(lines[i]).at("vector").get<std::vector<float>>());
  }
}

TEST_F(NpyTest, HasThoseOfTheTokensIfSoAsked) {
  const Outcome json = Shell("$S embed --tokens" + articles_);
  const std::vector<std::vector<float>> rows =
      ParseNpy(Shell("$S embed --format npy --tokens" + articles_).out);
  std::size_t next = 0;
  for (const std::string& line : LinesOf(json.out)) {
    const auto unit = nlohmann::json::parse(line);
    for (const auto& token : unit.at("tokens")) {
      ASSERT_LT(next, rows.size());
      EXPECT_EQ(rows[next++], token.at("vector").get<std::vector<float>>());
    }
  }
  EXPECT_EQ(next, rows.size());
}

TEST_F(NpyTest, HasNoRowsForAnEmptyArticle) {
  Write("empty.txt", "");
  EXPECT_TRUE(ParseNpy(Shell("$S embed --format npy $T/empty.txt").out).empty());
}

}  // namespace
}  // namespace synoptic::cli
