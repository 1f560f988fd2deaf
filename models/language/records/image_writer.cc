#include "models/language/records/image_writer.hpp"

#include <cstdint>
#include <cstring>
#include <limits>
#include <unordered_map>

#include "models/language/records/image.hpp"
#include "models/language/records/slots.hpp"
#include "synoptic/error.hpp"

namespace synoptic::language {
namespace {

// The strings behind the rest, each once; `begin` is where they will stand in the image.
class Pool {
 public:
  explicit Pool(std::size_t begin) : begin_(begin) {}

  std::uint32_t Place(std::string_view text, ImageWriter::Alignment alignment) {
    const bool is_aligned = alignment == ImageWriter::Alignment::kImage;
    auto& places = is_aligned ? aligned_ : plain_;
    const auto [found, is_new] = places.try_emplace(std::string(text), 0);
    if (is_new) found->second = Append(text, is_aligned);
    return found->second;
  }

  const std::string& bytes() const { return bytes_; }

 private:
  std::uint32_t Append(std::string_view text, bool is_aligned) {
    if (text.size() > std::numeric_limits<std::uint16_t>::max()) {
      throw Error(ErrorCode::kTooLarge, "a record of a language: a text of " +
                                            std::to_string(text.size()) +
                                            " bytes; an image holds 65535 at most");
    }
    const auto length = static_cast<std::uint16_t>(text.size());
    if (is_aligned) {
      while ((begin_ + bytes_.size() + sizeof length) % kImageAlignment != 0) bytes_ += '\0';
    }
    bytes_.append(reinterpret_cast<const char*>(&length), sizeof length);
    const std::size_t place = begin_ + bytes_.size();
    bytes_.append(text);
    return static_cast<std::uint32_t>(place);
  }

  std::size_t begin_;
  std::string bytes_;
  std::unordered_map<std::string, std::uint32_t> plain_;
  std::unordered_map<std::string, std::uint32_t> aligned_;
};

std::uint64_t DigestOf(std::string_view bytes) {
  std::uint64_t digest = 0xCBF29CE484222325;
  for (const char byte : bytes) {
    digest = (digest ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  }
  return digest;
}

// The slots of the keys of a map, behind those of others.
template <typename Map>
std::uint32_t AppendSlots(const Map& map, std::vector<std::uint32_t>& slots) {
  if (map.size() > kMostInSlots) {
    throw Error(ErrorCode::kTooLarge, "a record of a language: a table of " +
                                          std::to_string(map.size()) + " entries; it holds " +
                                          std::to_string(kMostInSlots) + " at most");
  }
  std::vector<std::string_view> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  const auto added = SlotsOf(keys.size(), [&](std::size_t i) { return keys[i]; });
  slots.insert(slots.end(), added.begin(), added.end());
  return static_cast<std::uint32_t>(added.size());
}

template <typename T>
void AppendRows(const std::vector<T>& rows, std::string& bytes) {
  bytes.append(reinterpret_cast<const char*>(rows.data()), rows.size() * sizeof(T));
}

}  // namespace

void ImageWriter::Open(const std::string& lang, const Traits& traits) {
  open_ = &languages_[lang];
  open_->traits = traits;
}

bool ImageWriter::Add(std::string_view table, std::string_view key, std::string_view value,
                      Alignment alignment) {
  auto& entries = open_->tables[std::string(table)];
  return entries.try_emplace(std::string(key), Value{std::string(value), alignment}).second;
}

std::vector<std::byte> ImageWriter::Write() const {
  std::size_t table_count = 0;
  std::size_t entry_count = 0;
  std::vector<std::uint32_t> slots;
  std::vector<std::uint32_t> slot_counts;  // Of each language, then of its tables.
  for (const auto& [tag, language] : languages_) {
    table_count += language.tables.size();
    slot_counts.push_back(AppendSlots(language.tables, slots));
    for (const auto& [name, entries] : language.tables) {
      entry_count += entries.size();
      slot_counts.push_back(AppendSlots(entries, slots));
    }
  }
  const std::size_t tables_begin = sizeof(ImageHeader) + languages_.size() * sizeof(ImageLanguage);
  const std::size_t entries_begin = tables_begin + table_count * sizeof(ImageTable);
  const std::size_t slots_begin = entries_begin + entry_count * sizeof(ImageEntry);
  const std::size_t pool_begin = slots_begin + slots.size() * sizeof(std::uint32_t);
  Pool pool(pool_begin);
  std::uint32_t first_slot = 0;
  auto next_count = slot_counts.begin();

  std::vector<ImageLanguage> languages;
  std::vector<ImageTable> tables;
  std::vector<ImageEntry> rows;
  for (const auto& [tag, language] : languages_) {
    const std::string_view traits(reinterpret_cast<const char*>(&language.traits), sizeof(Traits));
    languages.push_back({pool.Place(tag, Alignment::kNone), pool.Place(traits, Alignment::kImage),
                         static_cast<std::uint32_t>(tables.size()),
                         static_cast<std::uint32_t>(language.tables.size()), first_slot,
                         *next_count});
    first_slot += *next_count++;
    for (const auto& [name, entries] : language.tables) {
      tables.push_back({pool.Place(name, Alignment::kNone), static_cast<std::uint32_t>(rows.size()),
                        static_cast<std::uint32_t>(entries.size()), first_slot, *next_count});
      first_slot += *next_count++;
      for (const auto& [key, value] : entries) {
        const std::uint64_t prefix = PrefixOf(key);
        rows.push_back({pool.Place(key, Alignment::kNone), pool.Place(value.bytes, value.alignment),
                        static_cast<std::uint32_t>(prefix >> 32),
                        static_cast<std::uint32_t>(prefix)});
      }
    }
  }
  const std::size_t size = pool_begin + pool.bytes().size();
  std::string bytes;
  AppendRows(languages, bytes);
  AppendRows(tables, bytes);
  AppendRows(rows, bytes);
  AppendRows(slots, bytes);
  bytes += pool.bytes();
  const ImageHeader header{kImageMagic,
                           static_cast<std::uint32_t>(size),
                           static_cast<std::uint32_t>(languages.size()),
                           static_cast<std::uint32_t>(tables_begin),
                           static_cast<std::uint32_t>(table_count),
                           static_cast<std::uint32_t>(entries_begin),
                           static_cast<std::uint32_t>(entry_count),
                           static_cast<std::uint32_t>(slots_begin),
                           DigestOf(bytes)};
  std::vector<std::byte> image(size);
  std::memcpy(image.data(), &header, sizeof header);
  std::memcpy(image.data() + sizeof header, bytes.data(), bytes.size());
  return image;
}

}  // namespace synoptic::language
