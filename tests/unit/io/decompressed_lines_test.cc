#include "corpora/decompressed_lines.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "synoptic/error.hpp"

namespace synoptic::corpora {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class DecompressedLinesTest : public ::testing::Test {
 protected:
  ~DecompressedLinesTest() override { std::filesystem::remove(file_); }

  std::vector<std::string> LinesOf(const std::string& bytes) {
    std::ofstream(file_, std::ios::binary) << bytes;
    DecompressedLines lines(file_);
    std::vector<std::string> all;
    for (std::string line; lines.Next(line);) all.push_back(line);
    EXPECT_EQ(lines.number(), all.size());
    return all;
  }

  std::string MessageOf(const std::string& bytes) {
    try {
      LinesOf(bytes);
    } catch (const Error& error) {
      return error.what();
    }
    return "no error";
  }

  const std::string file_ =
      (std::filesystem::temp_directory_path() /
       ("synoptic_decompressed_lines_" +
        std::string(::testing::UnitTest::GetInstance()->current_test_info()->name())))
          .string();
};

std::string Gzip(std::string text) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string out(deflateBound(&stream, text.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(text.data());
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string Zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), text.data(), text.size(), 3));
  return out;
}

std::string Long() {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "line " + std::to_string(i * 7919 % 50'000) + '\n';
  return text;
}

TEST_F(DecompressedLinesTest, AreThoseOfThePlainFile) {
  EXPECT_THAT(LinesOf("one\r\n\ntwo"), ElementsAre("one", "", "two"));
  EXPECT_THAT(LinesOf(""), SizeIs(0));
  const std::string text = Long();
  const auto plain = LinesOf(text);
  EXPECT_THAT(plain, SizeIs(50'000));
  EXPECT_EQ(LinesOf(Gzip(text)), plain);
  EXPECT_EQ(LinesOf(Zstd(text)), plain);
}

TEST_F(DecompressedLinesTest, GoOnOverPartsThatFollowOneAnother) {
  EXPECT_THAT(LinesOf(Gzip("one\ntw") + Gzip("o\n")), ElementsAre("one", "two"));
  EXPECT_THAT(LinesOf(Zstd("one\ntw") + Zstd("o\n")), ElementsAre("one", "two"));
}

TEST_F(DecompressedLinesTest, RefuseWhatIsCutOffOrDamaged) {
  for (const std::string& whole : {Gzip(Long()), Zstd(Long())}) {
    EXPECT_THAT(MessageOf(whole.substr(0, whole.size() / 2)), HasSubstr("cut off"));
    EXPECT_THAT(MessageOf(whole + "more"), HasSubstr("something else follows"));
  }
  EXPECT_THAT(MessageOf(std::string(DecompressedLines::kMostBytes + 1, 'x')), HasSubstr(":1: "));
  EXPECT_THROW(DecompressedLines("no/such/file"), Error);
  EXPECT_THROW(DecompressedLines("."), Error);
}

}  // namespace
}  // namespace synoptic::corpora
