// What a store refuses: to open anything but an intact store, and to hold what cannot be used.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <cstring>
#include <filesystem>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "models/vectors/checksum.hpp"
#include "models/vectors/store.hpp"
#include "models/vectors/store_format.hpp"
#include "models/vectors/store_writer.hpp"
#include "tests/unit/vectors/scratch_folder.hpp"
#include "tests/unit/vectors/thrown_error.hpp"
#include "tests/unit/vectors/toy_models.hpp"

namespace synoptic {
namespace {

using ::testing::HasSubstr;
using testing::MakeContent;
using testing::ReadBytes;
using testing::ScratchFolder;
using testing::WriteBytes;
using vectors::StoreContent;
using vectors::StoreHeader;

class OpenTest : public ::testing::Test {
 protected:
  OpenTest() {
    vectors::WriteStore(MakeContent({"sole", "luna", "mare"}, 5, 4), folder_ / "whole.synoptic");
    bytes_ = ReadBytes(folder_ / "whole.synoptic");
  }

  void ExpectRefused(const std::string& bytes, const std::string& message,
                     const std::string& what = {}) {
    SCOPED_TRACE(what);
    const std::filesystem::path file = WriteBytes(folder_ / "m.synoptic", bytes);
    EXPECT_ERROR(Model::Open(file), ErrorCode::kInvalidFormat, message);
  }

  ScratchFolder folder_;
  std::string bytes_;
};

TEST_F(OpenTest, AcceptsAnIntactStore) {
  EXPECT_EQ(Model::Open(folder_ / "whole.synoptic").name(), "toy");
}

TEST_F(OpenTest, NamesAFileThatDoesNotExist) {
  EXPECT_ERROR(Model::Open(folder_ / "absent.synoptic"), ErrorCode::kNotFound, "absent.synoptic");
}

TEST_F(OpenTest, RefusesADirectory) {
  EXPECT_ERROR(Model::Open(folder_.path()), ErrorCode::kUnreadable, folder_.path().string());
}

TEST_F(OpenTest, RefusesADeviceWithoutReadingIt) {
  EXPECT_ERROR(Model::Open("/dev/zero"), ErrorCode::kUnreadable, "no regular file");
}

TEST_F(OpenTest, RefusesAFileOfAnotherKind) {
  ExpectRefused("", "m.synoptic: not a usable model: expected a store");
  ExpectRefused("Nel mezzo del cammin di nostra vita\n", "found \"Nel mezzo del cammin");
  ExpectRefused(std::string(100'000, 'x'), "begins with the mark SYNOPTIC");
}

TEST_F(OpenTest, RefusesAStoreOfALaterVersion) {
  StoreHeader header;
  std::memcpy(&header, bytes_.data(), sizeof(header));
  header.version = 2;
  std::memcpy(bytes_.data(), &header, sizeof(header));
  ExpectRefused(bytes_, "expected version 1, found version 2");
}

TEST_F(OpenTest, RefusesAStoreThatWasCutShortAnywhere) {
  for (std::size_t size = 0; size < bytes_.size(); size += 13) {
    ExpectRefused(bytes_.substr(0, size), "not a usable model", std::to_string(size));
  }
  ExpectRefused(bytes_.substr(0, bytes_.size() - 1), "write it anew with `synoptic pack`");
}

TEST_F(OpenTest, RefusesBytesAfterTheEnd) { ExpectRefused(bytes_ + '\0', "bytes, found"); }

TEST_F(OpenTest, RefusesEveryAlteredByte) {
  for (std::size_t i = 0; i < bytes_.size(); ++i) {
    std::string altered = bytes_;
    altered[i] = static_cast<char>(altered[i] ^ (i % 2 == 0 ? 0x01 : 0x40));
    ExpectRefused(altered, "not a usable model", std::to_string(i));
  }
}

TEST_F(OpenTest, SurvivesAlteredBytesUnderAChecksumThatWasAlteredToo) {
  // Whoever can write a checksum can write anything: the store may then hold nonsense, but reading
  // it must stay within the file.
  for (std::size_t i = 0; i < bytes_.size(); i += i < sizeof(StoreHeader) ? 1 : 5) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      std::string altered = bytes_;
      altered[i] = static_cast<char>(altered[i] ^ flip);
      StoreHeader header;
      std::memcpy(&header, altered.data(), sizeof(header));
      header.checksum = vectors::StoreChecksum(std::as_bytes(std::span(altered)));
      std::memcpy(altered.data(), &header, sizeof(header));
      const std::filesystem::path file = WriteBytes(folder_ / "m.synoptic", altered);
      try {
        Article article;
        article.text = "sole luna mare nuvola";
        article.lang = "it";
        const std::vector<Unit> units = {{{0, article.text.size()}, 0, 0, {}}};
        EXPECT_EQ(Model::Open(file).Encode(article, units).tokens.size(), 4U);
      } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::kInvalidFormat);
      }
    }
  }
}

TEST_F(OpenTest, RefusesNumbersThatAreNoneUnderARightChecksum) {
  constexpr std::uint16_t kNoNumber =
      0x7FC0;  // The upper half of a float32, as the scale of a row.
  StoreHeader header;
  std::memcpy(&header, bytes_.data(), sizeof(header));
  for (const auto id : {vectors::SectionId::kWordRows, vectors::SectionId::kBucketRows,
                        vectors::SectionId::kBackground}) {
    std::string altered = bytes_;
    const std::size_t offset = header.sections[static_cast<std::size_t>(id)].offset;
    std::memcpy(altered.data() + offset, &kNoNumber, sizeof(kNoNumber));
    StoreHeader sealed = header;
    sealed.checksum = vectors::StoreChecksum(std::as_bytes(std::span(altered)));
    std::memcpy(altered.data(), &sealed, sizeof(sealed));
    ExpectRefused(altered, "expected finite numbers up to 1e30 either way, found nan");
  }
}

/// A store that must not be written, because of one thing that is wrong with it.
class WriteStoreTest : public ::testing::Test {
 protected:
  void ExpectRefused(const std::function<void(StoreContent&)>& spoil, ErrorCode code,
                     const std::string& message) {
    StoreContent content = MakeContent({"sole", "luna"}, 3, 4);
    spoil(content);
    const std::filesystem::path file = folder_ / "m.synoptic";
    EXPECT_ERROR(vectors::WriteStore(content, file), code, message);
    EXPECT_FALSE(std::filesystem::exists(file));
  }

  ScratchFolder folder_;
};

TEST_F(WriteStoreTest, RefusesNumbersThatAreNone) {
  for (const float bad :
       {std::numeric_limits<float>::quiet_NaN(), std::numeric_limits<float>::infinity(),
        -std::numeric_limits<float>::infinity(), 2e30F}) {
    ExpectRefused([&](StoreContent& content) { content.word_rows.row(1)[2] = bad; },
                  ErrorCode::kInvalidFormat, "the vector of the word \"luna\"");
    ExpectRefused([&](StoreContent& content) { content.bucket_rows.row(7)[0] = bad; },
                  ErrorCode::kInvalidFormat, "row 7 of the n-grams");
    ExpectRefused([&](StoreContent& content) { content.background.row(3)[1] = bad; },
                  ErrorCode::kInvalidFormat, "row 3 of the background");
    ExpectRefused([&](StoreContent& content) { content.means.row(1)[0] = bad; },
                  ErrorCode::kInvalidFormat, "the mean of the language \"it\"");
  }
}

TEST_F(WriteStoreTest, RefusesWeightsThatAreNotAboveZeroAndUpToOne) {
  for (const float bad : {0.0F, -0.5F, 1.5F, std::numeric_limits<float>::quiet_NaN()}) {
    ExpectRefused([&](StoreContent& content) { content.weights[1] = bad; },
                  ErrorCode::kInvalidFormat, "the weight of the word \"luna\"");
  }
}

TEST_F(WriteStoreTest, RefusesLanguagesThatAreNoTags) {
  for (const std::string bad : {"", "pt BR", "it\n"}) {
    ExpectRefused([&](StoreContent& content) { content.languages[0] = bad; },
                  ErrorCode::kInvalidArgument, "\"" + bad + "\"");
  }
}

TEST_F(WriteStoreTest, RefusesSizesThatNoReaderAccepts) {
  ExpectRefused(
      [](StoreContent& content) {
        content.means = Matrix(2, 4097);
        content.word_rows = Matrix(2, 4097);
        content.bucket_rows = Matrix(50, 4097);
      },
      ErrorCode::kInvalidFormat, "4097 dimensions");
  ExpectRefused(
      [](StoreContent& content) {
        content.means = Matrix(2, 0);
        content.word_rows = Matrix(2, 0);
        content.bucket_rows = Matrix(50, 0);
      },
      ErrorCode::kInvalidFormat, "0 dimensions");
  ExpectRefused([](StoreContent& content) { content.max_ngram = 65; }, ErrorCode::kInvalidFormat,
                "n-grams of 65 characters");
}

TEST_F(WriteStoreTest, SaysThatItCannotWrite) {
  const StoreContent content = MakeContent({"sole"}, 3, 4);
  EXPECT_ERROR(vectors::WriteStore(content, folder_ / "absent" / "m.synoptic"),
               ErrorCode::kUnreadable, "m.synoptic: cannot be written");
  EXPECT_ERROR(vectors::WriteStore(content, folder_.path()), ErrorCode::kUnreadable,
               "cannot be written");
}

TEST_F(WriteStoreTest, SaysThatTheDiskIsFull) {
  const auto full = testing::FullDisk(folder_);
  if (!full) GTEST_SKIP() << "no device that is always full";
  EXPECT_ERROR(vectors::WriteStore(MakeContent({"sole"}, 3, 4), *full), ErrorCode::kUnreadable,
               "full: cannot be written: No space left on device");
}

TEST_F(WriteStoreTest, DoesNotPutAFileInThePlaceOfADevice) {
  std::filesystem::create_symlink("/dev/null", folder_ / "null");
  vectors::WriteStore(MakeContent({"sole"}, 3, 4), folder_ / "null");
  EXPECT_TRUE(std::filesystem::is_character_file(folder_ / "null"));
}

}  // namespace
}  // namespace synoptic
