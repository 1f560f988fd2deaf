#include "corpora/decompress.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zlib.h>
#include <zstd.h>

#include <string>

#include "synoptic/error.hpp"
#include "synoptic/io/read.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic::corpora {
namespace {

constexpr std::size_t kMany = std::size_t{64} << 20;

std::string Gzip(const std::string& text) {
  z_stream stream{};
  deflateInit2(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(text.size() + 1000, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

std::string Zstd(const std::string& text) {
  std::string out(ZSTD_compressBound(text.size()), '\0');
  ZSTD_CCtx* const context = ZSTD_createCCtx();
  ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
  out.resize(ZSTD_compress2(context, out.data(), out.size(), text.data(), text.size()));
  ZSTD_freeCCtx(context);
  return out;
}

/// Several blocks of what does not repeat itself.
std::string LongText() {
  std::string text;
  unsigned x = 7;
  while (text.size() < 1'000'000) {
    x = x * 1664525 + 1013904223;
    text += "word" + std::to_string(x) + " ";
  }
  return text;
}

std::string Plain(const std::string& bytes, std::size_t max_bytes = kMany) {
  return Decompress(bytes, max_bytes, "a.gz");
}

TEST(Decompress, LeavesOtherBytesAsTheyAre) {
  EXPECT_EQ(Plain("text"), "text");
  EXPECT_EQ(Plain(""), "");
  EXPECT_EQ(Plain("\x1F"), "\x1F");
}

TEST(Decompress, JoinsParts) {
  const std::string text = LongText();
  EXPECT_EQ(Plain(Gzip(text)), text);
  EXPECT_EQ(Plain(Zstd(text)), text);
  EXPECT_EQ(Plain(Gzip("one ") + Gzip("two ") + Gzip(text)), "one two " + text);
  EXPECT_EQ(Plain(Zstd("one ") + Zstd("two ") + Zstd(text)), "one two " + text);
  EXPECT_EQ(Plain(Gzip("")), "");
  EXPECT_EQ(Plain(Gzip("text") + std::string(512, '\0')), "text") << "padding";
}

TEST(Decompress, RefusesWhatIsCutOffAnywhere) {
  for (const std::string& whole : {Gzip("Some text that is long enough."), Zstd(LongText())}) {
    for (std::size_t size = 4; size < whole.size(); size += 1 + whole.size() / 40) {
      EXPECT_ERROR(Plain(whole.substr(0, size)), ErrorCode::kInvalidText, "cut off");
    }
  }
}

TEST(Decompress, RefusesWhatIsDamagedOrFollowedByOther) {
  std::string damaged = Gzip(LongText());
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  EXPECT_THROW(Plain(damaged), Error);
  damaged = Zstd(LongText());
  damaged[damaged.size() / 2] = static_cast<char>(damaged[damaged.size() / 2] ^ 0x55);
  EXPECT_THROW(Plain(damaged), Error);
  EXPECT_ERROR(Plain(Gzip("text") + "more"), ErrorCode::kInvalidText, "something else follows");
  EXPECT_ERROR(Plain(Zstd("text") + "more"), ErrorCode::kInvalidText, "something else follows");
}

TEST(Decompress, RefusesWhatIsCompressedTwice) {
  EXPECT_ERROR(Plain(Gzip(Gzip("text"))), ErrorCode::kInvalidText, "compressed twice");
  EXPECT_ERROR(Plain(Zstd(Gzip("text"))), ErrorCode::kInvalidText, "compressed twice");
}

TEST(Decompress, RefusesBombsBeforeTheyAreLarge) {
  const std::string zeros(std::size_t{32} << 20, '0');
  EXPECT_ERROR(Plain(Gzip(zeros)), ErrorCode::kTooLarge, "no text does so");
  EXPECT_ERROR(Plain(Zstd(zeros)), ErrorCode::kTooLarge, "no text does so");
  EXPECT_EQ(Plain(Gzip(LongText()), 2'000'000).size(), LongText().size());
  EXPECT_ERROR(Plain(Gzip(LongText()), 999'999), ErrorCode::kTooLarge, "more than 999999 bytes");
  EXPECT_ERROR(Plain(Zstd(LongText()), 999'999), ErrorCode::kTooLarge, "more than 999999 bytes");
}

TEST(ReadArticles, NamesACompressedArticleLikeTheOther) {
  const testing::ScratchFolder folder;
  const auto file = folder.path() / "bridge.it.txt.gz";
  testing::WriteBytes(file, Gzip("Il ponte\n\nIl ponte è stato riaperto ieri dal sindaco.\n"));
  const io::Document document = io::ReadArticles(file).front();
  EXPECT_EQ(document.article.id, "bridge.it");
  EXPECT_EQ(document.article.lang, "it");
  EXPECT_ERROR(ReadArticle(file), ErrorCode::kInvalidText, "synoptic::io::ReadArticles");
}

TEST(ReadArticles, NotesHowItReadAFile) {
  const auto read = [](std::string bytes) { return io::ParseArticles(std::move(bytes)).front(); };
  const io::Document latin = read("Der B\xFCrgermeister von K\xF6ln hat gesprochen.");
  EXPECT_EQ(latin.article.text, "Der Bürgermeister von Köln hat gesprochen.");
  EXPECT_EQ(latin.encoding, "windows-1252");
  EXPECT_THAT(latin.notes, ::testing::ElementsAre(::testing::HasSubstr("windows-1252")));
  EXPECT_THAT(read("Der BÃ¼rgermeister von KÃ¶ln hat gesprochen.").notes,
              ::testing::ElementsAre(::testing::HasSubstr("\"BÃ¼rgermeister\"")));
  EXPECT_THAT(read("Der Bürgermeister von Köln hat gesprochen.").notes, ::testing::IsEmpty());
  EXPECT_THAT(read("Der B\uFFFDrgermeister hat gesprochen.").notes,
              ::testing::ElementsAre(::testing::HasSubstr("1 place")));
}

}  // namespace
}  // namespace synoptic::corpora
