// FNV-1a (Fowler, Noll and Vo), whose low bits are mixed once more as shards are remainders of it:
// the finalizer of SplitMix64 (Steele, Lea and Flood 2014).

#include "align/corpus/group_ids.hpp"

namespace synoptic::corpus {
namespace {

constexpr std::size_t kLeastEntries = 1024;

}  // namespace

std::uint64_t HashOfId(std::string_view id) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  hash = (hash ^ (hash >> 30U)) * 0xBF58476D1CE4E5B9U;
  hash = (hash ^ (hash >> 27U)) * 0x94D049BB133111EBU;
  return hash ^ (hash >> 31U);
}

SeenIds::SeenIds() : entries_(kLeastEntries) {}

std::optional<std::size_t> SeenIds::Add(std::string_view id, std::size_t number) {
  const std::uint64_t hash = HashOfId(id) | 1U;  // 0 is of no id.
  Entry& entry = PlaceOf(hash);
  if (entry.hash == hash) return entry.number;
  entry = {hash, number};
  if (++count_ * 5 > entries_.size() * 3) Grow();
  return std::nullopt;
}

SeenIds::Entry& SeenIds::PlaceOf(std::uint64_t hash) {
  const std::size_t mask = entries_.size() - 1;
  std::size_t at = static_cast<std::size_t>(hash >> 1U) & mask;
  while (entries_[at].hash != 0 && entries_[at].hash != hash) at = (at + 1) & mask;
  return entries_[at];
}

void SeenIds::Grow() {
  std::vector<Entry> old(2 * entries_.size());
  old.swap(entries_);
  for (const Entry& entry : old) {
    if (entry.hash != 0) PlaceOf(entry.hash) = entry;
  }
}

}  // namespace synoptic::corpus
