#include "models/vectors/store_writer.hpp"

#include <bit>
#include <cmath>
#include <cstring>
#include <fstream>

#include "models/vectors/checksum.hpp"
#include "models/vectors/quantise.hpp"
#include "models/vectors/store_format.hpp"
#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

// Collects the sections in memory; a store is small.
class Builder {
 public:
  Builder() : bytes_(sizeof(StoreHeader)) {}

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

  const std::vector<std::byte>& Finish() {
    header_.magic = kStoreMagic;
    header_.version = kStoreVersion;
    header_.file_size = bytes_.size();
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    header_.checksum = StoreChecksum(bytes_);
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    return bytes_;
  }

 private:
  StoreHeader header_;
  std::vector<std::byte> bytes_;
};

std::vector<std::byte> QuantiseRows(const Matrix& rows, std::size_t bits) {
  std::vector<std::byte> bytes;
  bytes.reserve(rows.rows * RowBytes(rows.cols, bits));
  for (std::size_t i = 0; i < rows.rows; ++i) {
    const std::vector<std::byte> row = QuantiseRow(rows.row(i), bits);
    bytes.insert(bytes.end(), row.begin(), row.end());
  }
  return bytes;
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

}  // namespace

void WriteStore(const StoreContent& content, const std::filesystem::path& file) {
  Builder builder;
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
    weights.push_back(static_cast<std::uint16_t>(std::lround(weight * 65535.0F)));
  }
  builder.Add(SectionId::kName, content.name.data(), content.name.size());
  builder.Add(SectionId::kLanguages, tags.data(), tags.size());
  builder.Add(SectionId::kMeans, content.means.values);
  AddWords(content, builder);
  builder.Add(SectionId::kWeights, weights);
  builder.Add(SectionId::kWordRows, QuantiseRows(content.word_rows, content.bits));
  builder.Add(SectionId::kBucketRows, QuantiseRows(content.bucket_rows, content.bits));

  const std::vector<std::byte>& bytes = builder.Finish();
  const std::filesystem::path partial = file.string() + ".partial";
  std::ofstream out(partial, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()),
            static_cast<std::streamsize>(bytes.size()));
  out.close();
  std::error_code failure;
  if (out) std::filesystem::rename(partial, file, failure);
  if (!out || failure) {
    throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be written");
  }
}

}  // namespace synoptic::vectors
