#include "synoptic/article.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "synoptic/error.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"

namespace synoptic {
namespace {

using std::string_view_literals::operator""sv;
using ::testing::HasSubstr;
using testing::ScratchFolder;
using testing::WriteBytes;

constexpr std::string_view kText =
    "Riaperto il ponte\n\nIl ponte è stato riaperto ieri. Nessuno è rimasto ferito.\n";

Article Parse(std::string_view text) {
  ReadOptions options;
  options.id = "a.txt";
  options.lang = "en";
  return ParseArticle(std::string(text), options);
}

TEST(ReadArticle, KeepsTheBytesOfTheFile) {
  const ScratchFolder folder;
  const Article article = ReadArticle(WriteBytes(folder / "ponte.it.txt", kText));
  EXPECT_EQ(article.id, "ponte.it");
  EXPECT_EQ(article.lang, "it");
  EXPECT_EQ(article.title, "Riaperto il ponte");
  EXPECT_EQ(article.date, "");
  EXPECT_EQ(article.text, kText);
  EXPECT_EQ(article.paragraphs.size(), 2);
}

TEST(ReadArticle, TakesWhatTheOptionsSay) {
  const ScratchFolder folder;
  ReadOptions options;
  options.id = "bridge";
  options.lang = "pt-BR";
  const Article article = ReadArticle(WriteBytes(folder / "ponte.TXT", kText), options);
  EXPECT_EQ(article.id, "bridge");
  EXPECT_EQ(article.lang, "pt");
}

TEST(ReadArticle, NamesAnArticleAfterItsFile) {
  const ScratchFolder folder;
  EXPECT_EQ(ReadArticle(WriteBytes(folder / "notes", kText)).id, "notes");
  EXPECT_EQ(ReadArticle(WriteBytes(folder / "notes.md", kText)).id, "notes.md");
}

TEST(ReadArticle, NamesAnArticleInUtf8WhateverTheNameOfItsFile) {
  const ScratchFolder folder;
  const std::filesystem::path file = folder / "caf\xE9.txt";
  if (!std::ofstream(file)) GTEST_SKIP() << "names have to be UTF-8 on this file system";
  EXPECT_EQ(ReadArticle(file).id, "caf\uFFFD");
}

TEST(ReadArticle, AcceptsAnEmptyFile) {
  const ScratchFolder folder;
  for (const std::string_view text : {""sv, "\xEF\xBB\xBF"sv, " \n\n\t"sv}) {
    const Article article = ReadArticle(WriteBytes(folder / "empty.txt", text));
    EXPECT_TRUE(article.paragraphs.empty());
    EXPECT_EQ(article.lang, "und");
    EXPECT_EQ(article.title, "");
    EXPECT_EQ(article.text, text);
  }
}

TEST(ReadArticle, SaysWhatIsWrongWithAPath) {
  const ScratchFolder folder;
  EXPECT_ERROR(ReadArticle(folder / "none.txt"), ErrorCode::kNotFound, "none.txt: no such file");
  EXPECT_ERROR(ReadArticle(""), ErrorCode::kNotFound, "no such file");
  EXPECT_ERROR(ReadArticle(folder.path()), ErrorCode::kUnreadable, "a directory");
  EXPECT_ERROR(ReadArticle(WriteBytes(folder / "file", "x") / "below.txt"), ErrorCode::kNotFound,
               "no such file");
}

TEST(ReadArticle, DoesNotWaitForANamedPipe) {
  const ScratchFolder folder;
  const std::filesystem::path pipe = folder / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_ERROR(ReadArticle(pipe), ErrorCode::kUnreadable, "a pipe, socket or device");
}

TEST(ReadArticle, ReadsAPipeThatIsOpen) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], kText.data(), kText.size()), static_cast<ssize_t>(kText.size()));
  ::close(ends[1]);
  EXPECT_EQ(ReadArticle("/dev/fd/" + std::to_string(ends[0])).text, kText);
  ::close(ends[0]);
}

TEST(ReadArticle, SaysThatItMayNotRead) {
  if (::geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const ScratchFolder folder;
  const std::filesystem::path file = WriteBytes(folder / "secret.txt", kText);
  ASSERT_EQ(::chmod(file.c_str(), 0), 0);
  EXPECT_ERROR(ReadArticle(file), ErrorCode::kUnreadable, "cannot be read");
}

TEST(ReadArticle, RefusesAFileThatIsTooLarge) {
  const ScratchFolder folder;
  ReadOptions options;
  options.max_bytes = 10;
  const std::filesystem::path file = WriteBytes(folder / "large.txt", "01234567890");
  EXPECT_ERROR(ReadArticle(file, options), ErrorCode::kTooLarge, "more than 10 bytes");
  EXPECT_ERROR(ParseArticle("01234567890", options), ErrorCode::kTooLarge, "more than 10 bytes");
  options.max_bytes = 11;
  EXPECT_EQ(ReadArticle(file, options).text, "01234567890");
}

TEST(ReadArticle, RefusesAnUnknownLanguageBeforeItReads) {
  ReadOptions options;
  options.lang = "jp";
  EXPECT_ERROR(ReadArticle("/nowhere", options), ErrorCode::kInvalidArgument,
               "unknown language \"jp\"");
}

Article ParseAs(std::string_view text, const std::string& encoding) {
  ReadOptions options;
  options.id = "a.txt";
  options.lang = "en";
  options.encoding = encoding;
  return ParseArticle(std::string(text), options);
}

TEST(ParseArticle, PointsAtTheByteThatIsNotUtf8) {
  EXPECT_ERROR(ParseAs("one\ntwo\r\nun caff\xE8 nero", "utf-8"), ErrorCode::kInvalidText,
               "a.txt:3: expected UTF-8, found the byte 0xE8 as byte 8 of the line");
  EXPECT_ERROR(ParseAs("one\rtwo \xFF", "UTF8"), ErrorCode::kInvalidText, "a.txt:2:");
}

TEST(ParseArticle, TakesWhatIsNearlyUtf8ForBroken) {
  EXPECT_ERROR(Parse("Perché il caffè è già così freddo, è più di un\xC3 ora che è là"),
               ErrorCode::kInvalidText, "Most of the file is UTF-8");
}

TEST(ParseArticle, FindsTheEncoding) {
  EXPECT_EQ(Parse("one\ntwo\r\nun caff\xE8 nero").text, "one\ntwo\r\nun caffè nero");
  EXPECT_EQ(Parse("\xFF\xFEi\0l\0"sv).text, "il");
  EXPECT_EQ(Parse("\xFE\xFF\0i\0l"sv).text, "il");
  EXPECT_EQ(Parse("\xFF\xFE\0\0i\0\0\0"sv).text, "i");
  EXPECT_EQ(Parse("I\0t\0 \0r\0a\0i\0n\0s\0.\0"sv).text, "It rains.");
}

TEST(ParseArticle, ReadsTheToldEncoding) {
  EXPECT_EQ(ParseAs("caff\x8E", "macintosh").text, "caffé");
  EXPECT_EQ(ParseAs("\xF1\xE5\xEB\xEE", "CP 1251").text, "село");
  EXPECT_EQ(ParseAs("\xC3\xA8", "latin1").text, "Ã¨") << "though it is UTF-8, too";
  EXPECT_ERROR(ParseAs("one\ntwo \xFF\xFF!", "EUC-JP"), ErrorCode::kInvalidText,
               "a.txt:2: expected EUC-JP, found what is no character in it at byte 5 of the line");
  EXPECT_ERROR(ParseAs("città\xC3", "EUC-JP"), ErrorCode::kInvalidText, "expected EUC-JP");
  EXPECT_ERROR(ParseAs("text", "windows-1521"), ErrorCode::kInvalidArgument,
               "unknown encoding \"windows-1521\"; is it windows-125");
  EXPECT_ERROR(ParseAs("text", "klingon"), ErrorCode::kInvalidArgument, "expected a name such as");
}

TEST(ParseArticle, NamesTheFormatOfWhatIsNotPlainText) {
  EXPECT_ERROR(Parse("%PDF-1.7 ..."), ErrorCode::kInvalidText, "pdftotext a.txt");
  EXPECT_ERROR(Parse("PK\x03\x04..."), ErrorCode::kInvalidText, "an office document");
  EXPECT_ERROR(Parse("\x1F\x8B\x08..."), ErrorCode::kInvalidText, "gzip -dc a.txt");
  EXPECT_ERROR(Parse("<!DOCTYPE html><p>Text"), ErrorCode::kInvalidText, "looks like HTML");
  EXPECT_ERROR(Parse("text\0text"sv), ErrorCode::kInvalidText, "looks like a binary file");
  EXPECT_ERROR(Parse("\x01\x02\x03 text"), ErrorCode::kInvalidText, "looks like a binary file");
}

TEST(ParseArticle, AcceptsAFewControlCharacters) {
  EXPECT_EQ(Parse("A page\fand \x1B[1mbold\x1B[0m text, and one \x01 more.").paragraphs.size(), 1);
}

TEST(ParseArticle, NamesATextWithoutAnIdPlainly) {
  EXPECT_ERROR(ParseArticle("\x01"), ErrorCode::kInvalidText, "text: looks like a binary file");
}

}  // namespace
}  // namespace synoptic
