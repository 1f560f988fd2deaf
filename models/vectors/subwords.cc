#include "models/vectors/subwords.hpp"

#include <string>

namespace synoptic::vectors {
namespace {

bool IsContinuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

}  // namespace

std::vector<std::uint32_t> SubwordBuckets(std::string_view form, const SubwordScheme& scheme) {
  std::vector<std::uint32_t> buckets;
  if (scheme.buckets == 0 || scheme.max_ngram == 0) return buckets;
  std::string word{'<'};
  word.append(form).push_back('>');
  for (std::size_t begin = 0; begin < word.size(); ++begin) {
    if (IsContinuation(word[begin])) continue;
    std::uint32_t hash = 2166136261U;
    std::size_t end = begin;
    for (std::size_t length = 1; length <= scheme.max_ngram && end < word.size(); ++length) {
      do {
        hash ^= static_cast<std::uint32_t>(static_cast<std::int8_t>(word[end]));
        hash *= 16777619U;
        ++end;
      } while (end < word.size() && IsContinuation(word[end]));
      const bool lone_boundary = length == 1 && (begin == 0 || end == word.size());
      if (length >= scheme.min_ngram && !lone_boundary) {
        buckets.push_back(hash % static_cast<std::uint32_t>(scheme.buckets));
      }
    }
  }
  return buckets;
}

}  // namespace synoptic::vectors
