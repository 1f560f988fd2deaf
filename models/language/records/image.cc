#include "models/language/records/image.hpp"

#include <algorithm>
#include <cstring>

#include "models/language/records/slots.hpp"
#include "synoptic/error.hpp"

namespace synoptic::language {
namespace {

template <typename T>
const T* At(const std::byte* image, std::uint32_t place) {
  return reinterpret_cast<const T*>(image + place);
}

std::string_view StringAt(const std::byte* image, std::uint32_t place) {
  std::uint16_t length = 0;
  std::memcpy(&length, image + place - sizeof length, sizeof length);
  return {At<char>(image, place), length};
}

}  // namespace

std::uint64_t PrefixOf(std::string_view key) {
  constexpr std::size_t kBytes = sizeof(std::uint64_t);
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < kBytes; ++i) {
    prefix = prefix << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0U);
  }
  return prefix;
}

std::string_view Table::Key(std::size_t i) const { return StringAt(image_, entries_[i].key); }
std::string_view Table::Value(std::size_t i) const { return StringAt(image_, entries_[i].value); }

std::size_t Table::LowerBound(std::string_view key) const {
  const std::uint64_t prefix = PrefixOf(key);
  std::size_t first = 0;
  for (std::size_t count = entries_.size(); count > 0;) {
    const std::size_t half = count / 2;
    const std::uint64_t other = entries_[first + half].prefix();
    const bool is_less = other == prefix ? Key(first + half) < key : other < prefix;
    if (is_less) first += half + 1;
    count = is_less ? count - half - 1 : half;
  }
  return first;
}

std::optional<std::string_view> Table::Find(std::string_view key) const {
  const std::ptrdiff_t place = FindInSlots(slots_, key, [&](std::size_t i) { return Key(i); });
  if (place < 0) return std::nullopt;
  return Value(static_cast<std::size_t>(place));
}

bool Table::HasBeginning(std::string_view beginning) const {
  const std::size_t place = LowerBound(beginning);
  return place < entries_.size() && Key(place).starts_with(beginning);
}

bool EndsInOneOf(std::string_view word, const Table& endings) {
  for (std::size_t i = 0; i < endings.size(); ++i) {
    if (word.ends_with(endings.Key(i))) return true;
  }
  return false;
}

std::string_view Record::lang() const { return StringAt(image_, language_->tag); }

const Traits& Record::traits() const { return *At<Traits>(image_, language_->traits); }

Table Record::TableNamed(std::string_view name) const {
  const auto* const header = At<ImageHeader>(image_, 0);
  const std::span<const ImageTable> tables(
      At<ImageTable>(image_, header->tables) + language_->first_table, language_->table_count);
  const auto* const slots = At<std::uint32_t>(image_, header->slots);
  const std::ptrdiff_t place =
      FindInSlots({slots + language_->first_slot, language_->slot_count}, name,
                  [&](std::size_t i) { return StringAt(image_, tables[i].name); });
  if (place < 0) return {};
  const ImageTable& table = tables[static_cast<std::size_t>(place)];
  return {image_,
          {At<ImageEntry>(image_, header->entries) + table.first_entry, table.entry_count},
          {slots + table.first_slot, table.slot_count}};
}

Image::Image(std::span<const std::byte> bytes) : bytes_(bytes) {
  const ImageHeader none{};
  const auto* const header =
      bytes.size() < sizeof(ImageHeader) ? &none : At<ImageHeader>(bytes.data(), 0);
  if (header->magic != kImageMagic || header->size != bytes.size() || header->language_count == 0) {
    throw Error(ErrorCode::kInvalidFormat,
                "the records of languages: expected a compiled image, found other bytes");
  }
  languages_ = {At<ImageLanguage>(bytes.data(), sizeof(ImageHeader)), header->language_count};
}

std::uint64_t Image::Digest() const { return At<ImageHeader>(bytes_.data(), 0)->digest; }

Record Image::RecordOf(std::string_view lang) const {
  const auto tag_of = [&](const ImageLanguage& one) { return StringAt(bytes_.data(), one.tag); };
  for (const std::string_view tag : {lang, std::string_view("und")}) {
    const auto found = std::ranges::lower_bound(languages_, tag, {}, tag_of);
    if (found != languages_.end() && tag_of(*found) == tag) return {bytes_.data(), *found};
  }
  return {bytes_.data(), languages_.front()};
}

}  // namespace synoptic::language
