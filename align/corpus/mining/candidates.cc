#include "align/corpus/mining/candidates.hpp"

#include <algorithm>
#include <span>
#include <tuple>

namespace synoptic::corpus {
namespace {

std::vector<float> MeansOf(const std::vector<Nearest>& nearest) {
  std::vector<float> means;
  means.reserve(nearest.size());
  for (const Nearest& some : nearest) {
    float sum = 0;
    float count = 0;
    for (const Neighbour& neighbour : some) {
      if (!neighbour.is_any()) break;
      sum += neighbour.cosine;
      ++count;
    }
    means.push_back(count > 0 ? sum / count : 0);
  }
  return means;
}

/// Of each group the first members, one behind the other.
class Members {
 public:
  explicit Members(const std::vector<std::uint32_t>& groups)
      : groups_(groups), begins_(groups.size() + 1) {
    for (const std::uint32_t group : groups) {
      begins_[group + 1] = std::min<std::uint32_t>(kNearCopies, begins_[group + 1] + 1);
    }
    for (std::size_t i = 1; i < begins_.size(); ++i) begins_[i] += begins_[i - 1];
    members_.resize(begins_.back());
    std::vector<std::uint32_t> ends(begins_.begin(), begins_.end() - 1);
    for (std::uint32_t i = 0; i < groups.size(); ++i) {
      if (ends[groups[i]] < begins_[groups[i] + 1]) members_[ends[groups[i]]++] = i;
    }
  }

  /// Near-copies of one, itself among them unless there are very many.
  std::span<const std::uint32_t> Of(std::uint32_t one) const {
    const std::uint32_t group = groups_[one];
    return std::span(members_).subspan(begins_[group], begins_[group + 1] - begins_[group]);
  }

 private:
  const std::vector<std::uint32_t>& groups_;
  std::vector<std::uint32_t> begins_;
  std::vector<std::uint32_t> members_;
};

}  // namespace

std::vector<MinedCandidate> CandidatesOf(const BothNearest& nearest, const Distinct& a,
                                         const Distinct& b, float least_margin) {
  const std::vector<float> means_a = MeansOf(nearest.a);
  const std::vector<float> means_b = MeansOf(nearest.b);
  const Members members_a(a.groups);
  const Members members_b(b.groups);
  std::vector<MinedCandidate> candidates;
  const auto margin_of = [&](std::uint32_t i, std::uint32_t j, float cosine) {
    const float mean = (means_a[i] + means_b[j]) / 2;
    return mean > 0 ? cosine / mean : 0;
  };
  const auto add = [&](std::uint32_t i, std::uint32_t j, float cosine, float margin) {
    if (margin >= least_margin) candidates.push_back({i, j, cosine, margin});
  };
  for (std::uint32_t i = 0; i < nearest.a.size(); ++i) {
    for (const auto& [cosine, j] : nearest.a[i]) {
      if (j == kNoNeighbour) break;
      const float margin = margin_of(i, j, cosine);
      add(i, j, cosine, margin);
      for (const std::uint32_t near : members_b.Of(j)) add(i, near, cosine, margin);
    }
  }
  for (std::uint32_t j = 0; j < nearest.b.size(); ++j) {
    for (const auto& [cosine, i] : nearest.b[j]) {
      if (i == kNoNeighbour) break;
      const float margin = margin_of(i, j, cosine);
      add(i, j, cosine, margin);
      for (const std::uint32_t near : members_a.Of(i)) add(near, j, cosine, margin);
    }
  }
  // What was compared itself counts for more than what was said of a near-copy, which is no higher.
  std::ranges::sort(candidates, {}, [](const MinedCandidate& one) {
    return std::tuple(one.a, one.b, -one.margin, -one.cosine);
  });
  const auto same = [](const MinedCandidate& x, const MinedCandidate& y) {
    return x.a == y.a && x.b == y.b;
  };
  candidates.erase(std::unique(candidates.begin(), candidates.end(), same), candidates.end());
  return candidates;
}

}  // namespace synoptic::corpus
