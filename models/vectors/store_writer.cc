#include "models/vectors/store_writer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <ostream>
#include <utility>

#include "models/vectors/checksum.hpp"
#include "models/vectors/quantise.hpp"
#include "models/vectors/store_format.hpp"
#include "models/vectors/whole_file.hpp"
#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

// A little more than the store will take, so that its bytes are never moved.
std::size_t EstimateSize(const StoreContent& content) {
  constexpr std::size_t kBesides = 1 << 16;
  constexpr std::size_t kPerWord = 18;  // Weight, offset, and a table that is one third full.
  std::size_t size = kBesides + content.means.values.size() * sizeof(float);
  size += content.card.size();
  size += (content.words.size() + content.bucket_rows.rows + content.background.rows) *
          RowBytes(content.word_rows.cols, content.bits);
  for (const std::string& word : content.words) size += word.size() + kPerWord;
  return size;
}

// Collects the sections in memory.
class Builder {
 public:
  explicit Builder(std::size_t expected_size) {
    bytes_.reserve(expected_size);
    bytes_.resize(sizeof(StoreHeader));
  }

  void Add(SectionId id, const void* data, std::size_t size) {
    const std::size_t padding = (kSectionAlignment - bytes_.size() % kSectionAlignment);
    bytes_.resize(bytes_.size() + padding % kSectionAlignment);
    header_.sections[static_cast<std::size_t>(id)] = {bytes_.size(), size};
    const auto* begin = static_cast<const std::byte*>(data);
    bytes_.insert(bytes_.end(), begin, begin + size);
  }

  template <typename T>
  void Add(SectionId id, const std::vector<T>& values) {
    Add(id, values.data(), values.size() * sizeof(T));
  }

  StoreHeader& header() { return header_; }

  std::vector<std::byte> Finish() {
    header_.magic = kStoreMagic;
    header_.version = kStoreVersion;
    header_.file_size = bytes_.size();
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    header_.checksum = StoreChecksum(bytes_);
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    return std::move(bytes_);
  }

 private:
  StoreHeader header_;
  std::vector<std::byte> bytes_;
};

void AddRows(SectionId id, const Matrix& rows, std::size_t bits, Builder& builder) {
  if (bits == 32) return builder.Add(id, rows.values);
  std::vector<std::byte> bytes;
  bytes.reserve(rows.rows * RowBytes(rows.cols, bits));
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const std::vector<std::byte> row = QuantiseRow(rows.row(i), bits);
    bytes.insert(bytes.end(), row.begin(), row.end());
  }
  builder.Add(id, bytes);
}

void AddWords(const StoreContent& content, Builder& builder) {
  // At most two thirds full: linear probing then takes two probes on average.
  std::vector<std::uint32_t> table(std::bit_ceil(content.words.size() * 3 / 2 + 1));
  std::vector<std::uint32_t> offsets{0};
  std::string bytes;
  for (std::size_t i = 0; i < content.words.size(); ++i) {
    std::size_t slot = HashForm(content.words[i]) & (table.size() - 1);
    while (table[slot] != 0) slot = (slot + 1) & (table.size() - 1);
    table[slot] = static_cast<std::uint32_t>(i + 1);
    bytes += content.words[i];
    offsets.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  builder.header().words = static_cast<std::uint32_t>(content.words.size());
  builder.header().table_size = static_cast<std::uint32_t>(table.size());
  builder.Add(SectionId::kWordTable, table);
  builder.Add(SectionId::kWordOffsets, offsets);
  builder.Add(SectionId::kWordBytes, bytes.data(), bytes.size());
}

// Says what no reader of a store should have to ask about again.
class Inspection {
 public:
  explicit Inspection(const std::string& origin) : origin_(origin) {}

  void Require(bool holds, ErrorCode code, const std::string& expected,
               const std::string& found) const {
    if (holds) return;
    throw Error(code, origin_ + ": expected " + expected + ", found " + found);
  }

  template <typename Name>
  void RequireNumbers(const Matrix& matrix, const Name& name_of_row) const {
    for (std::size_t i = 0; i < matrix.rows; ++i) {
      for (const float value : matrix.row(i)) {
        if (std::abs(value) <= kLargestNumber) continue;
        Require(false, ErrorCode::kInvalidFormat, "finite numbers up to 1e30 either way",
                std::to_string(value) + " in " + name_of_row(i));
      }
    }
  }

 private:
  const std::string& origin_;
};

void Check(const StoreContent& content, const std::string& origin) {
  const Inspection inspection(origin);
  const std::size_t dimension = content.word_rows.cols;
  inspection.Require(dimension >= 1 && dimension <= kMaxDimension, ErrorCode::kInvalidFormat,
                     "a model of 1 to " + std::to_string(kMaxDimension),
                     std::to_string(dimension) + " dimensions");
  inspection.Require(content.max_ngram <= kMaxNgram, ErrorCode::kInvalidFormat,
                     "at most " + std::to_string(kMaxNgram),
                     "n-grams of " + std::to_string(content.max_ngram) + " characters");
  std::size_t bytes = 0;
  for (const std::string& word : content.words) bytes += word.size();
  inspection.Require(bytes <= std::numeric_limits<std::uint32_t>::max(), ErrorCode::kInvalidFormat,
                     "words of less than four gigabytes", std::to_string(bytes) + " bytes");
  for (const std::string& lang : content.languages) {
    inspection.Require(!lang.empty() && lang.find_first_of(" \t\r\n\v\f") == std::string::npos,
                       ErrorCode::kInvalidArgument, "languages such as \"it\"", "\"" + lang + "\"");
  }
  const auto word = [&](std::size_t i) { return "the word \"" + content.words[i] + "\""; };
  for (std::size_t i = 0; i < content.words.size(); ++i) {
    const float weight = content.weights[i];
    inspection.Require(weight > 0 && weight <= 1, ErrorCode::kInvalidFormat, "weights in (0, 1]",
                       std::to_string(weight) + " as the weight of " + word(i));
  }
  inspection.RequireNumbers(content.word_rows,
                            [&](std::size_t i) { return "the vector of " + word(i); });
  inspection.RequireNumbers(content.bucket_rows, [](std::size_t i) {
    return "row " + std::to_string(i) + " of the n-grams";
  });
  inspection.RequireNumbers(content.background, [](std::size_t i) {
    return "row " + std::to_string(i) + " of the background";
  });
  inspection.RequireNumbers(content.means, [&](std::size_t i) {
    return "the mean of the language \"" + content.languages[i] + "\"";
  });
}

}  // namespace

std::vector<std::byte> SerialiseStore(const StoreContent& content, const std::string& origin) {
  Check(content, origin);
  Builder builder(EstimateSize(content));
  builder.header().bits = static_cast<std::uint32_t>(content.bits);
  builder.header().dimension = static_cast<std::uint32_t>(content.word_rows.cols);
  builder.header().buckets = static_cast<std::uint32_t>(content.bucket_rows.rows);
  builder.header().min_ngram = static_cast<std::uint32_t>(content.min_ngram);
  builder.header().max_ngram = static_cast<std::uint32_t>(content.max_ngram);

  std::string tags;
  for (const std::string& lang : content.languages) {
    if (!tags.empty()) tags += ' ';
    tags += lang;
  }
  std::vector<std::uint16_t> weights;
  for (const float weight : content.weights) {
    const long units = std::lround(weight * 65535.0F);
    weights.push_back(static_cast<std::uint16_t>(std::max(1L, units)));
  }
  builder.Add(SectionId::kName, content.name.data(), content.name.size());
  builder.Add(SectionId::kLanguages, tags.data(), tags.size());
  builder.Add(SectionId::kMeans, content.means.values);
  AddWords(content, builder);
  builder.Add(SectionId::kWeights, weights);
  AddRows(SectionId::kWordRows, content.word_rows, content.bits, builder);
  AddRows(SectionId::kBucketRows, content.bucket_rows, content.bits, builder);
  AddRows(SectionId::kBackground, content.background, content.bits, builder);
  builder.Add(SectionId::kCard, content.card.data(), content.card.size());
  return builder.Finish();
}

void WriteStore(const StoreContent& content, const std::filesystem::path& file) {
  const std::vector<std::byte> bytes = SerialiseStore(content, file.string() + ": not written");
  WriteWhole(file, [&](std::ostream& out) {
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
  });
}

}  // namespace synoptic::vectors
