#include "models/vectors/store.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <bit>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <sstream>
#include <system_error>
#include <utility>

#include "models/vectors/checksum.hpp"
#include "models/vectors/kernels.hpp"
#include "models/vectors/subwords.hpp"
#include "synoptic/error.hpp"
#include "synoptic/text.hpp"

namespace synoptic {
namespace {

using vectors::RowBytes;
using vectors::SectionId;

[[noreturn]] void Refuse(const std::string& origin, const std::string& expected,
                         const std::string& found) {
  throw Error(ErrorCode::kInvalidFormat, origin + ": not a usable model store: expected " +
                                             expected + ", found " + found +
                                             "; write it anew with `synoptic pack`");
}

template <typename T>
T ReadAt(std::span<const std::byte> bytes, std::size_t index) {
  T value;
  std::memcpy(&value, bytes.data() + index * sizeof(T), sizeof(T));
  return value;
}

std::string_view AsText(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

// How many bytes each section must have, given the header; nothing where any size will do.
std::optional<std::uint64_t> ExpectedSize(const vectors::StoreHeader& header, SectionId id) {
  const std::uint64_t row = RowBytes(header.dimension, header.bits);
  switch (id) {
    case SectionId::kWordTable:
      return std::uint64_t{header.table_size} * 4;
    case SectionId::kWordOffsets:
      return (std::uint64_t{header.words} + 1) * 4;
    case SectionId::kWeights:
      return std::uint64_t{header.words} * 2;
    case SectionId::kWordRows:
      return header.words * row;
    case SectionId::kBucketRows:
      return header.buckets * row;
    default:
      return std::nullopt;
  }
}

void CheckHeader(const vectors::StoreHeader& header, std::size_t size, const std::string& origin) {
  if (header.magic != vectors::kStoreMagic) Refuse(origin, "the mark SYNOPTIC", "something else");
  if (header.version != vectors::kStoreVersion) {
    Refuse(origin, "version " + std::to_string(vectors::kStoreVersion),
           "version " + std::to_string(header.version));
  }
  if (header.file_size != size) {
    Refuse(origin, std::to_string(header.file_size) + " bytes", std::to_string(size));
  }
  const bool sound = (header.bits == 4 || header.bits == 8 || header.bits == 32) &&
                     header.dimension > 0 && header.dimension <= vectors::kMaxDimension &&
                     std::has_single_bit(header.table_size) && header.table_size > header.words &&
                     header.max_ngram <= vectors::kMaxNgram;
  if (!sound) Refuse(origin, "sizes within bounds", "others");
  for (std::size_t i = 0; i < header.sections.size(); ++i) {
    const auto [offset, length] = header.sections[i];
    const auto expected = ExpectedSize(header, static_cast<SectionId>(i));
    if (offset > size || length > size - offset || (expected && *expected != length)) {
      Refuse(origin, "section " + std::to_string(i) + " to lie within the file",
             std::to_string(length) + " bytes at " + std::to_string(offset));
    }
  }
}

}  // namespace

Model::Store::Store(std::span<const std::byte> bytes, const std::string& origin) : bytes_(bytes) {
  if (bytes.size() < sizeof(header_)) {
    Refuse(origin, "at least " + std::to_string(sizeof(header_)) + " bytes",
           std::to_string(bytes.size()));
  }
  std::memcpy(&header_, bytes.data(), sizeof(header_));
  CheckHeader(header_, bytes.size(), origin);
  name_ = ReplaceInvalidUtf8(AsText(Section(SectionId::kName)));  // It came from a file name.
  hash_ = vectors::ToHex(header_.checksum);
  std::istringstream tags{std::string(AsText(Section(SectionId::kLanguages)))};
  for (std::string tag; tags >> tag;) languages_.push_back(tag);

  const std::size_t dim = header_.dimension;
  const auto means = Section(SectionId::kMeans);
  if (means.size() != languages_.size() * dim * sizeof(float)) {
    Refuse(origin, "a mean vector for each language", std::to_string(means.size()) + " bytes");
  }
  means_.resize((languages_.size() + 1) * dim);
  std::memcpy(means_.data(), means.data(), means.size());
  for (std::size_t i = 0; i < languages_.size() * dim; ++i) {
    means_[languages_.size() * dim + i % dim] += means_[i] / static_cast<float>(languages_.size());
  }

  const auto background = Section(SectionId::kBackground);
  const std::size_t row_bytes = RowBytes(dim, header_.bits);
  if (background.size() % row_bytes != 0) {
    Refuse(origin, "whole rows in the background", std::to_string(background.size()) + " bytes");
  }
  background_ = Matrix(background.size() / row_bytes, dim);
  for (std::size_t i = 0; i < background_.rows; ++i) {
    const vectors::ScaledRow row = Row(background, i, 1);
    AddRows({&row, 1}, background_.row(i));
  }
}

Model::Store::~Store() {
  if (mapping_ != nullptr) munmap(mapping_, bytes_.size());
}

std::shared_ptr<const Model::Store> Model::Store::View(std::span<const std::byte> bytes) {
  return std::shared_ptr<const Store>(new Store(bytes, "the embedded model"));
}

std::shared_ptr<const Model::Store> Model::Store::Own(std::vector<std::byte> bytes,
                                                      const std::string& origin) {
  std::shared_ptr<Store> store(new Store(bytes, origin));
  store->owned_ = std::move(bytes);  // The span stays valid: moving a vector moves no elements.
  return store;
}

std::shared_ptr<const Model::Store> Model::Store::Map(const std::filesystem::path& file) {
  const std::string origin = file.string();
  const int descriptor = open(origin.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    const bool absent = errno == ENOENT;
    throw Error(absent ? ErrorCode::kNotFound : ErrorCode::kUnreadable,
                origin + ": " + std::generic_category().message(errno));
  }
  struct stat status {};
  fstat(descriptor, &status);
  if (!S_ISREG(status.st_mode)) {
    close(descriptor);
    throw Error(ErrorCode::kUnreadable, origin + ": expected a model store, found no regular file");
  }
  const auto size = static_cast<std::size_t>(status.st_size);
  void* mapping =
      size == 0 ? MAP_FAILED : mmap(nullptr, size, PROT_READ, MAP_SHARED, descriptor, 0);
  close(descriptor);
  if (mapping == MAP_FAILED) Refuse(origin, "a file that can be mapped", "an empty one");

  struct Unmapper {
    void* address;
    std::size_t length;
    ~Unmapper() {
      if (address != nullptr) munmap(address, length);
    }
  } guard{mapping, size};
  std::shared_ptr<Store> store(new Store({static_cast<const std::byte*>(mapping), size}, origin));
  store->mapping_ = std::exchange(guard.address, nullptr);
  store->VerifyChecksum(origin);
  store->VerifyNumbers(origin);
  return store;
}

void Model::Store::VerifyChecksum(const std::string& origin) const {
  const std::uint64_t found = vectors::StoreChecksum(bytes_);
  if (found != header_.checksum) {
    Refuse(origin, "checksum " + hash_, vectors::ToHex(found) + " (the file was altered)");
  }
}

// The checksum says that a store is as it was written, not that our own program wrote it.
void Model::Store::VerifyNumbers(const std::string& origin) const {
  const auto require = [&](float number) {
    if (std::abs(number) <= vectors::kLargestNumber) return;
    Refuse(origin, "finite numbers up to 1e30 either way", std::to_string(number));
  };
  std::ranges::for_each(means_, require);
  const std::size_t row_bytes = RowBytes(header_.dimension, header_.bits);
  for (const SectionId id :
       {SectionId::kWordRows, SectionId::kBucketRows, SectionId::kBackground}) {
    const auto rows = Section(id);
    if (header_.bits == 32) {
      for (std::size_t i = 0; i < rows.size() / sizeof(float); ++i) require(ReadAt<float>(rows, i));
    } else {
      for (std::size_t i = 0; i < rows.size() / row_bytes; ++i) require(Row(rows, i, 1).factor);
    }
  }
}

std::span<const std::byte> Model::Store::Section(SectionId id) const {
  const auto [offset, size] = header_.sections[static_cast<std::size_t>(id)];
  return bytes_.subspan(offset, size);
}

std::string_view Model::Store::card() const { return AsText(Section(SectionId::kCard)); }

std::string_view Model::Store::Word(std::uint32_t word) const {
  const auto offsets = Section(SectionId::kWordOffsets);
  const std::string_view text = AsText(Section(SectionId::kWordBytes));
  const auto begin = ReadAt<std::uint32_t>(offsets, word);
  const auto end = ReadAt<std::uint32_t>(offsets, std::size_t{word} + 1);
  if (begin > end || end > text.size()) return {};
  return text.substr(begin, end - begin);
}

// The weight of a word that has the share f of all text is k / (k + f); k makes no difference here.
const vectors::RunningText& Model::Store::running_text() const {
  std::call_once(running_text_made_, [&] {
    std::vector<float> frequencies(header_.words);
    for (std::uint32_t word = 0; word < header_.words; ++word) {
      const float weight = Weight(word);
      frequencies[word] = weight > 0 ? 1 / weight - 1 : 0;
    }
    running_text_.emplace(frequencies, dimension(), [&](std::size_t word, std::span<float> out) {
      ReadWord(static_cast<std::uint32_t>(word), out);
    });
  });
  return *running_text_;
}

std::optional<std::uint32_t> Model::Store::FindWord(std::string_view form) const {
  const auto table = Section(SectionId::kWordTable);
  const std::size_t mask = header_.table_size - 1;
  std::size_t slot = vectors::HashForm(form) & mask;
  for (std::size_t probes = 0; probes <= mask; ++probes, slot = (slot + 1) & mask) {
    const auto entry = ReadAt<std::uint32_t>(table, slot);
    if (entry == 0 || entry > header_.words) return std::nullopt;
    if (Word(entry - 1) == form) return entry - 1;
  }
  return std::nullopt;
}

float Model::Store::Weight(std::uint32_t word) const {
  return static_cast<float>(ReadAt<std::uint16_t>(Section(SectionId::kWeights), word)) / 65535.0F;
}

vectors::ScaledRow Model::Store::Row(std::span<const std::byte> rows, std::size_t row,
                                     float factor) const {
  const std::byte* bytes = rows.data() + row * RowBytes(header_.dimension, header_.bits);
  if (header_.bits == 32) return {bytes, factor};
  std::uint16_t upper = 0;
  std::memcpy(&upper, bytes, sizeof(upper));
  const auto scale = std::bit_cast<float>(static_cast<std::uint32_t>(upper) << 16U);
  return {bytes + sizeof(upper), factor * scale};
}

void Model::Store::AddRows(std::span<const vectors::ScaledRow> rows, std::span<float> out) const {
  vectors::BestKernels().add_rows(rows, header_.bits, out.size(), out.data());
}

void Model::Store::ReadWord(std::uint32_t word, std::span<float> out) const {
  std::ranges::fill(out, 0.0F);
  const vectors::ScaledRow row = Row(Section(SectionId::kWordRows), word, 1);
  AddRows({&row, 1}, out);
}

void Model::Store::AppendWord(std::uint32_t word, float factor,
                              std::vector<vectors::ScaledRow>& rows) const {
  rows.push_back(Row(Section(SectionId::kWordRows), word, factor));
}

void Model::Store::AppendUnknown(std::string_view form, float factor,
                                 std::vector<vectors::ScaledRow>& rows) const {
  const vectors::SubwordScheme scheme{header_.min_ngram, header_.max_ngram, header_.buckets};
  const auto buckets = vectors::SubwordBuckets(form, scheme);
  const std::span<const std::byte> table = Section(SectionId::kBucketRows);
  for (const std::uint32_t bucket : buckets) PrefetchRow(table, bucket);
  factor /= static_cast<float>(std::max<std::size_t>(1, buckets.size()));
  for (const std::uint32_t bucket : buckets) rows.push_back(Row(table, bucket, factor));
}

void Model::Store::PrefetchRow(std::span<const std::byte> rows, std::size_t row) const {
  constexpr std::size_t kLine = 64;
  const std::size_t size = RowBytes(header_.dimension, header_.bits);
  const std::byte* begin = rows.data() + row * size;
  for (std::size_t i = 0; i < size; i += kLine) __builtin_prefetch(begin + i);
  __builtin_prefetch(begin + size - 1);
}

void Model::Store::Prefetch(std::uint32_t word) const {
  PrefetchRow(Section(SectionId::kWordRows), word);
  __builtin_prefetch(Section(SectionId::kWeights).data() + std::size_t{word} * 2);
}

std::span<const float> Model::Store::MeanOf(std::string_view lang) const {
  const auto tag = std::find(languages_.begin(), languages_.end(), lang.substr(0, lang.find('-')));
  const auto index = static_cast<std::size_t>(tag - languages_.begin());
  return std::span(means_).subspan(index * header_.dimension, header_.dimension);
}

}  // namespace synoptic
