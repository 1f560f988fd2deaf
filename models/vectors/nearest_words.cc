// All words of all stores are looked at, a word at a time; the nearest so far are kept in a heap.
// O(words x dimension) time, O(count) memory.

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <numeric>
#include <string>
#include <tuple>

#include "models/vectors/stores.hpp"
#include "synoptic/error.hpp"
#include "synoptic/internal/norm.hpp"
#include "synoptic/model.hpp"

namespace synoptic {
namespace {

struct Candidate {
  float cosine;
  std::size_t store;
  std::uint32_t word;

  // Of equally near words, the one that stands first.
  bool operator>(const Candidate& other) const {
    return std::tuple(cosine, other.store, other.word) > std::tuple(other.cosine, store, word);
  }
};

// The best of what it was shown.
class Nearest {
 public:
  explicit Nearest(std::size_t count) : count_(count) {}

  void Show(const Candidate& candidate) {
    if (heap_.size() == count_) {
      if (!(candidate > heap_.front())) return;
      std::ranges::pop_heap(heap_, std::greater<>());
      heap_.pop_back();
    }
    heap_.push_back(candidate);
    std::ranges::push_heap(heap_, std::greater<>());
  }

  std::vector<Candidate> Take() {
    std::ranges::sort_heap(heap_, std::greater<>());
    return std::move(heap_);
  }

 private:
  std::size_t count_;
  std::vector<Candidate> heap_;  // The worst in front.
};

void CheckVector(std::span<const float> vector, std::size_t dimension) {
  if (vector.size() != dimension) {
    throw Error(ErrorCode::kInvalidArgument, "expected a vector of " + std::to_string(dimension) +
                                                 " numbers, as those of the model, found " +
                                                 std::to_string(vector.size()));
  }
  if (!std::ranges::all_of(vector, [](float x) { return std::isfinite(x); })) {
    throw Error(ErrorCode::kInvalidArgument,
                "expected a vector of finite numbers, found infinity or no number");
  }
}

}  // namespace

std::vector<NearWord> Model::NearestWords(std::span<const float> vector, std::size_t count) const {
  CheckVector(vector, dimension());
  std::vector<float> direction(vector.begin(), vector.end());
  if (vectors::Normalise(direction) == 0 || count == 0) return {};

  const std::span<const Stores::Pointer> stores = stores_->all();
  Nearest nearest(count);
  std::vector<float> row(dimension());
  for (std::size_t s = 0; s < stores.size(); ++s) {
    for (std::uint32_t word = 0; word < stores[s]->words(); ++word) {
      stores[s]->ReadWord(word, row);
      if (vectors::Normalise(row) == 0) continue;
      nearest.Show({std::inner_product(row.begin(), row.end(), direction.begin(), 0.0F), s, word});
    }
  }

  std::vector<NearWord> words;
  for (const auto& [cosine, s, word] : nearest.Take()) {
    words.push_back({std::string(stores[s]->Word(word)),
                     stores.size() > 1 ? languages()[s] : std::string(), std::min(cosine, 1.0F)});
  }
  return words;
}

}  // namespace synoptic
