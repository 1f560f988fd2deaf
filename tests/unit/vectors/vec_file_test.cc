#include "models/vectors/vec_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <charconv>
#include <filesystem>
#include <string>
#include <vector>

#include "synoptic/error.hpp"
#include "tests/unit/vectors/gzip.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic::vectors {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::ReadBytes;
using testing::ScratchFolder;
using testing::WriteBytes;

class VecFileTest : public ::testing::Test {
 protected:
  VecFile Read(const std::string& text, std::size_t max_words = 0) {
    return ReadVec(WriteBytes(folder_ / "m.vec", text), max_words);
  }

  void ExpectRefused(const std::string& text, const std::string& message) {
    SCOPED_TRACE(text.substr(0, 60));
    EXPECT_ERROR(Read(text), ErrorCode::kInvalidFormat, message);
  }

  ScratchFolder folder_;
};

/// A .vec whose numbers read back as the same floats.
std::string Format(const std::vector<std::string>& words, const Matrix& rows) {
  std::string text = std::to_string(rows.rows) + ' ' + std::to_string(rows.cols) + '\n';
  for (std::size_t i = 0; i < rows.rows; ++i) {
    text += words[i];
    for (const float value : rows.row(i)) {
      std::array<char, 32> digits{};
      text += ' ';
      text.append(digits.data(),
                  std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr);
    }
    text += '\n';
  }
  return text;
}

TEST_F(VecFileTest, HasWordsAndNumbersInTheOrderOfTheFile) {
  const VecFile vec = Read("2 3\nsole 0.5 -1 2e-1\nluna 0 1e3 -.25\n");
  EXPECT_THAT(vec.words, ElementsAre("sole", "luna"));
  EXPECT_THAT(vec.rows.values, ElementsAre(0.5F, -1.0F, 0.2F, 0.0F, 1000.0F, -0.25F));
  EXPECT_EQ(vec.rows.rows, 2U);
  EXPECT_EQ(vec.rows.cols, 3U);
  EXPECT_EQ(vec.total, 2U);
}

TEST_F(VecFileTest, KeepsEveryNumberToTheBit) {
  const std::vector<std::string>& words = testing::WordsOfManyScripts();
  const Matrix rows = testing::RandomMatrix(words.size(), 37, 5);
  const VecFile vec = Read(Format(words, rows));
  EXPECT_EQ(vec.words, words);
  EXPECT_EQ(vec.rows.values, rows.values);
}

TEST_F(VecFileTest, IsTheSameCompressed) {
  const std::vector<std::string>& words = testing::WordsOfManyScripts();
  const Matrix rows = testing::RandomMatrix(words.size(), 9, 5);
  WriteBytes(folder_ / "m.vec.gz", testing::Gzip(Format(words, rows)));
  const VecFile vec = ReadVec(folder_ / "m.vec.gz", 0);
  EXPECT_EQ(vec.words, words);
  EXPECT_EQ(vec.rows.values, rows.values);
}

TEST_F(VecFileTest, IsTheSameWithOtherWhiteSpace) {
  for (const char* text : {"2 2\r\nsole 1 2\r\nluna 3 4\r\n", "2\t2\nsole\t1\t2\nluna\t3\t4\n",
                           "2 2 \nsole 1 2 \nluna 3  4 \n", "2 2\nsole 1 2\nluna 3 4",
                           "2 2\nsole 1 2\nluna 3 4\n\n \n"}) {
    const VecFile vec = Read(text);
    EXPECT_THAT(vec.words, ElementsAre("sole", "luna")) << text;
    EXPECT_THAT(vec.rows.values, ElementsAre(1, 2, 3, 4)) << text;
  }
}

TEST_F(VecFileTest, MayHaveWordsWithWhiteSpaceInside) {
  const VecFile vec = Read("3 2\nNew York 1 2\n. . . 3 4\n2 aprile 5 6\n");
  EXPECT_THAT(vec.words, ElementsAre("New York", ". . .", "2 aprile"));
  EXPECT_THAT(vec.rows.values, ElementsAre(1, 2, 3, 4, 5, 6));
}

TEST_F(VecFileTest, MayHaveWordsThatAreNumbersOrNoUtf8OrRepeated) {
  const VecFile vec = Read("4 1\n2024 1\n\xFF\xC3 2\n-0.5 3\n2024 4\n");
  EXPECT_THAT(vec.words, ElementsAre("2024", "\xFF\xC3", "-0.5", "2024"));
  EXPECT_THAT(vec.rows.values, ElementsAre(1, 2, 3, 4));
}

TEST_F(VecFileTest, TakesNumbersThatAreTooSmallForZero) {
  EXPECT_THAT(Read("1 2\nsole 1e-60 1\n").rows.values, ElementsAre(0, 1));
}

TEST_F(VecFileTest, IsReadOnlyAsFarAsAsked) {
  const VecFile vec = Read("3 1\nsole 1\nluna 2\nmare -\n", 2);
  EXPECT_THAT(vec.words, ElementsAre("sole", "luna"));
  EXPECT_EQ(vec.total, 3U);
  EXPECT_THAT(Read("1 1\nsole 1\n", 5).words, ElementsAre("sole"));
}

TEST_F(VecFileTest, IsRefusedWithoutAHeader) {
  const std::string expected = "m.vec:1: expected a first line with the number of words";
  for (const char* line : {"", "sole 0.1 0.2 0.3", "3", "3 x", "3.0 2", "-3 2", "3 2 1", "3,2"}) {
    ExpectRefused(std::string(line) + "\nsole 1 2\n", expected);
  }
  ExpectRefused("the 0.418 0.24968\n",
                "found \"the 0.418 0.24968\"; where a file of vectors has no");
  ExpectRefused(std::string("7\0\x01\xFF", 4), "found \"7???\"");
}

TEST_F(VecFileTest, IsRefusedForAHeaderThatCannotBe) {
  ExpectRefused("0 3\n", "m.vec:1: expected at least one word");
  ExpectRefused("3 0\n", "expected 1 to 4096 dimensions, found 0");
  ExpectRefused("3 4097\n", "expected 1 to 4096 dimensions, found 4097");
  ExpectRefused("99999999999999999999 3\n", "m.vec:1: expected");
}

TEST_F(VecFileTest, IsRefusedForTooFewOrTooManyRows) {
  ExpectRefused("3 1\nsole 1\nluna 2\n",
                "m.vec:3: expected 3 words, as the first line promises, found the end of the file "
                "after 2");
  ExpectRefused("1 1\nsole 1\nluna 2\n",
                "m.vec:3: expected no more than 1 words, as the first line promises, found "
                "\"luna 2\"");
}

TEST_F(VecFileTest, IsRefusedForARowOfAnotherLength) {
  ExpectRefused("2 3\nsole 1 2 3\nluna 1 2\n",
                "m.vec:3: expected a word and 3 numbers, found 2 behind \"luna\"");
  ExpectRefused("1 3\nsole 0.1 0.2 0.3 0.4 0.5\n",
                "m.vec:2: expected a word and 3 numbers, found 5 behind \"sole\"");
  ExpectRefused("1 3\n2024 0.1 0.2\n", "found 2 behind \"2024\"");
  ExpectRefused("1 3\nsole\n", "found 0 behind \"sole\"");
  ExpectRefused("2 3\nsole 1 2 3\n\n",
                "m.vec:3: expected a word and 3 numbers, found an empty line");
}

TEST_F(VecFileTest, IsRefusedForWhatIsNoFiniteNumber) {
  for (const char* bad : {"x", "0x1p3", "1,5", "1.5.2", "--1", "1e", "+"}) {
    ExpectRefused(std::string("1 3\nsole 1 ") + bad + " 3\n",
                  std::string("m.vec:2: expected a word and 3 numbers, found \"") + bad +
                      "\", which is none");
  }
  for (const char* bad : {"nan", "inf", "-inf", "-nan", "1e31", "1e300", "infinity"}) {
    ExpectRefused(std::string("1 3\nsole 1 ") + bad + " 3\n",
                  std::string("m.vec:2: expected finite numbers up to 1e30 either way, found \"") +
                      bad + "\"");
  }
}

TEST_F(VecFileTest, IsRefusedForALineThatIsTooLongToBeOne) {
  ExpectRefused("1 1\n" + std::string(3'000'000, 'x') + " 1\n",
                "m.vec:2: expected lines of text, found one of more than a megabyte");
}

TEST_F(VecFileTest, MayHaveALongWord) {
  const std::string word(900'000, 'x');
  EXPECT_THAT(Read("2 1\n" + word + " 1\nsole 2\n").words, ElementsAre(word, "sole"));
}

TEST_F(VecFileTest, IsRefusedWhenItWasCutShortAnywhereAndYetPromisesMore) {
  const std::vector<std::string>& words = testing::WordsOfManyScripts();
  const std::string text = Format(words, testing::RandomMatrix(words.size(), 5, 5));
  for (std::size_t size = 0; size < text.rfind(' '); size += 17) {
    ExpectRefused(text.substr(0, size), "m.vec:");
  }
}

TEST_F(VecFileTest, IsRefusedWhenItsCompressionIsDamaged) {
  const std::vector<std::string>& words = testing::WordsOfManyScripts();
  const std::string bytes =
      testing::Gzip(Format(words, testing::RandomMatrix(words.size(), 50, 5)));
  for (int tenth = 1; tenth < 10; ++tenth) {
    ExpectRefused(bytes.substr(0, bytes.size() * static_cast<std::size_t>(tenth) / 10),
                  "cannot be decompressed: unexpected end of file");
  }
  std::string altered = bytes;
  altered[bytes.size() - 6] = static_cast<char>(altered[bytes.size() - 6] ^ 1);  // Of the checksum.
  ExpectRefused(altered, "cannot be decompressed");
}

TEST_F(VecFileTest, DoesNotFillTheMemoryForTheSakeOfAHeader) {
  ExpectRefused("4000000000 4096\nsole 1 2\n", "found 2 behind \"sole\"");
}

TEST_F(VecFileTest, NamesAFileThatDoesNotExist) {
  EXPECT_ERROR(ReadVec(folder_ / "absent.vec", 0), ErrorCode::kNotFound, "absent.vec");
}

TEST_F(VecFileTest, RefusesADirectory) {
  EXPECT_ERROR(ReadVec(folder_.path(), 0), ErrorCode::kUnreadable, "cannot be read");
}

}  // namespace
}  // namespace synoptic::vectors
