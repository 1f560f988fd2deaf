// Inverse document frequency (Spaerck Jones 1972), bounded: of two collections of any size, a key
// that no third article has says no more than one of a few dozen articles. Else the figures that
// every report on one firm repeats would prove, among many, that two reports tell of one event. In
// a small collection nothing is known to be frequent: it is taken to have kUnseen articles more.

#include "align/corpus/pairing/shared_keys.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>

namespace synoptic::corpus {
namespace {

constexpr double kUnseen = 50;
constexpr double kMostRarity = 4;
/// Articles of a key by which candidates are found.
constexpr std::size_t kMostArticlesOfRare = 50;

}  // namespace

SharedKeys::SharedKeys(std::span<Signature> a, std::span<Signature> b) {
  std::unordered_map<std::string, std::uint32_t> numbers;
  for (const std::span<Signature> collection : {a, b}) {
    for (Signature& signature : collection) {
      std::vector<Known>& known = known_.emplace_back();
      for (Key& key : signature.keys) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        const std::uint32_t number = numbers.try_emplace(std::move(key.text), next).first->second;
        if (number == next) articles_.emplace_back();
        articles_[number].push_back(static_cast<std::uint32_t>(known_.size() - 1));
        known.push_back({number, key.telling});
      }
      signature.keys = {};
      std::ranges::sort(known, {}, &Known::key);
    }
  }
  const double all = static_cast<double>(known_.size()) + kUnseen;
  for (const std::vector<std::uint32_t>& articles : articles_) {
    rarity_.push_back(static_cast<float>(
        std::min(kMostRarity, std::log(all / static_cast<double>(articles.size())))));
  }
}

double SharedKeys::Between(std::size_t x, std::size_t y) const {
  double sum = 0;
  auto j = known_[y].begin();
  for (const Known& one : known_[x]) {
    while (j != known_[y].end() && j->key < one.key) ++j;
    if (j == known_[y].end()) break;
    if (j->key != one.key) continue;
    sum += static_cast<double>(std::min(one.telling, j->telling) * rarity_[one.key]);
  }
  return sum;
}

std::vector<std::size_t> SharedKeys::Nearest(std::size_t article, std::size_t begin,
                                             std::size_t end, std::size_t most) const {
  std::vector<std::size_t> found;
  for (const Known& one : known_[article]) {
    if (articles_[one.key].size() > kMostArticlesOfRare) continue;
    for (const std::size_t other : articles_[one.key]) {
      if (other >= begin && other < end && other != article) found.push_back(other);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<std::pair<double, std::size_t>> ranked;
  for (const std::size_t other : found) ranked.emplace_back(-Between(article, other), other);
  std::ranges::sort(ranked);
  if (ranked.size() > most) ranked.resize(most);
  found.clear();
  for (const auto& [shared, other] : ranked) found.push_back(other);
  return found;
}

}  // namespace synoptic::corpus
