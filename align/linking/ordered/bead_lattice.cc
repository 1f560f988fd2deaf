#include "align/linking/ordered/bead_lattice.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <utility>

namespace synoptic::linking {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

struct LogSum {
  static double Add(double x, double y) {
    if (x < y) std::swap(x, y);
    return y == kNever ? x : x + std::log1p(std::exp(y - x));
  }
};

}  // namespace

BeadScores::BeadScores(Band band) : band_(std::move(band)) {
  first_node_.push_back(0);
  for (std::size_t i = 0; i < band_.rows(); ++i) {
    first_node_.push_back(first_node_.back() + band_.end[i] - band_.begin[i] + 1);
  }
  links_.assign(nodes() * kShapeCount, -std::numeric_limits<float>::infinity());
  a_deleted.resize(band_.rows() - 1);
  b_deleted.resize(band_.end.back());
}

namespace {

// What forward and backward find but for the probabilities of links, which `keep` is told one by
// one, (node, shape, probability); a score is not needed any more once it is.
struct Sums {
  double log_total = 0;
  double expected_next = 0;
  std::vector<float> a_deleted;
  std::vector<float> b_deleted;
};

template <typename Keep>
Sums SumOverPaths(const BeadScores& scores, const Keep& keep) {
  const Band& band = scores.band();
  const std::size_t rows = band.rows();
  struct States {
    double linked = kNever;
    double a = kNever;
    double b = kNever;
    double all() const { return LogSum::Add(linked, LogSum::Add(a, b)); }
  };
  const double next = static_cast<double>(scores.deleted_next);
  std::vector<States> forward(scores.nodes());
  std::vector<double> total(scores.nodes(), kNever);
  // Forward, pushing.
  forward[0].linked = 0;
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = band.begin[i]; j <= band.end[i]; ++j) {
      const std::size_t node = scores.NodeAt(i, j);
      const States& here = forward[node];
      const double all = total[node] = here.all();
      if (all == kNever) continue;
      for (std::size_t s = 0; s < kShapeCount; ++s) {
        const double score = static_cast<double>(scores.link(node, s));
        if (score == kNever) continue;
        double& linked = forward[scores.NodeAt(i + kShapes[s].a, j + kShapes[s].b)].linked;
        linked = LogSum::Add(linked, all + score);
      }
      if (i + 1 < rows && band.Contains(i + 1, j)) {
        double& a = forward[scores.NodeAt(i + 1, j)].a;
        a = LogSum::Add(
            a, static_cast<double>(scores.a_deleted[i]) + LogSum::Add(here.linked, here.a + next));
      }
      if (j < band.end[i]) {
        double& b = forward[node + 1].b;
        b = LogSum::Add(b, static_cast<double>(scores.b_deleted[j]) +
                               LogSum::Add(LogSum::Add(here.linked, here.a), here.b + next));
      }
    }
  }
  // Backward.
  const double whole = total.back();
  double expected_next = 0;
  std::vector<double> a_sum(scores.a_deleted.size());
  std::vector<double> b_sum(scores.b_deleted.size());
  std::vector<States> backward(scores.nodes());
  backward.back() = {0, 0, 0};
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = band.end[i] + 1; j-- > band.begin[i];) {
      const std::size_t node = scores.NodeAt(i, j);
      double link = kNever;
      if (node + 1 == scores.nodes()) link = 0;
      for (std::size_t s = 0; s < kShapeCount; ++s) {
        const double score = static_cast<double>(scores.link(node, s));
        if (score == kNever) {
          keep(node, s, 0.0F);
          continue;
        }
        const double rest =
            score + backward[scores.NodeAt(i + kShapes[s].a, j + kShapes[s].b)].linked;
        link = LogSum::Add(link, rest);
        keep(node, s, static_cast<float>(std::exp(total[node] + rest - whole)));
      }
      double a = kNever;
      double b = kNever;
      const States& here = forward[node];
      if (i + 1 < rows && band.Contains(i + 1, j)) {
        a = static_cast<double>(scores.a_deleted[i]) + backward[scores.NodeAt(i + 1, j)].a;
        const double again = std::exp(here.a + next + a - whole);
        a_sum[i] += std::exp(here.linked + a - whole) + again;
        expected_next += again;
      }
      if (j < band.end[i]) {
        b = static_cast<double>(scores.b_deleted[j]) + backward[node + 1].b;
        const double again = std::exp(here.b + next + b - whole);
        b_sum[j] += std::exp(LogSum::Add(here.linked, here.a) + b - whole) + again;
        expected_next += again;
      }
      backward[node] = {LogSum::Add(link, LogSum::Add(a, b)),
                        LogSum::Add(link, LogSum::Add(a + next, b)), LogSum::Add(link, b + next)};
    }
  }
  const auto narrow = [](const std::vector<double>& sums) {
    return std::vector<float>(sums.begin(), sums.end());
  };
  return {whole, expected_next, narrow(a_sum), narrow(b_sum)};
}

std::size_t IndexOf(BeadShape shape) {
  std::size_t s = 0;
  while (kShapes[s].a != shape.a || kShapes[s].b != shape.b) ++s;
  return s;
}

}  // namespace

BeadPosteriors ComputePosteriors(BeadScores scores) {
  Sums sums = SumOverPaths(scores, [&](std::size_t node, std::size_t shape, float probability) {
    scores.link(node, shape) = probability;
  });
  scores.a_deleted = std::move(sums.a_deleted);
  scores.b_deleted = std::move(sums.b_deleted);
  return {sums.log_total, std::move(scores), sums.expected_next};
}

std::vector<Bead> SureBeads(const BeadScores& scores, float least) {
  struct Step {
    std::size_t node;
    std::size_t shape;
    Bead bead;
  };
  std::vector<Step> places;  // Nodes ascend along a path.
  for (const Bead& bead : BestPath(scores)) {
    if (bead.shape.a == 0 || bead.shape.b == 0) continue;
    places.push_back({scores.NodeAt(bead.i, bead.j), IndexOf(bead.shape), bead});
  }
  std::vector<Bead> sure;
  SumOverPaths(scores, [&](std::size_t node, std::size_t shape, float probability) {
    if (places.empty() || places.back().node != node || places.back().shape != shape) return;
    if (probability >= least) sure.push_back(places.back().bead);
    places.pop_back();
  });
  std::ranges::reverse(sure);
  return sure;
}

std::vector<Bead> BestPath(const BeadScores& scores) {
  const Band& band = scores.band();
  const std::size_t rows = band.rows();
  // The last step into each place, by state; 0 linked, 1 deleted from a, 2 deleted from b.
  constexpr std::size_t kStates = 3;
  constexpr float kUnreached = -std::numeric_limits<float>::infinity();
  struct Step {
    float score = kUnreached;
    std::uint8_t shape = 0;
    std::uint8_t before = 0;
  };
  std::vector<std::array<Step, kStates>> steps(scores.nodes());
  steps[0][0].score = 0;
  const auto offer = [](Step& step, float score, std::size_t shape, std::size_t before) {
    if (score <= step.score) return;
    step = {score, static_cast<std::uint8_t>(shape), static_cast<std::uint8_t>(before)};
  };
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = band.begin[i]; j <= band.end[i]; ++j) {
      const std::size_t node = scores.NodeAt(i, j);
      const auto& here = steps[node];
      for (std::size_t state = 0; state < kStates; ++state) {
        const float score = here[state].score;
        if (score == kUnreached) continue;
        for (std::size_t s = 0; s < kShapeCount; ++s) {
          const float link = scores.link(node, s);
          if (link == kUnreached) continue;
          offer(steps[scores.NodeAt(i + kShapes[s].a, j + kShapes[s].b)][0], score + link, s,
                state);
        }
        if (state != 2 && i + 1 < rows && band.Contains(i + 1, j)) {
          const float again = state == 1 ? scores.deleted_next : 0;
          offer(steps[scores.NodeAt(i + 1, j)][1], score + scores.a_deleted[i] + again, 0, state);
        }
        if (j < band.end[i]) {
          const float again = state == 2 ? scores.deleted_next : 0;
          offer(steps[node + 1][2], score + scores.b_deleted[j] + again, 0, state);
        }
      }
    }
  }
  std::vector<Bead> path;
  std::size_t i = rows - 1;
  std::size_t j = band.end.back();
  const auto& last = steps.back();
  auto state =
      static_cast<std::size_t>(std::ranges::max_element(last, {}, &Step::score) - last.begin());
  while (i > 0 || j > 0) {
    const Step& step = steps[scores.NodeAt(i, j)][state];
    const BeadShape shape = state == 0   ? kShapes[step.shape]
                            : state == 1 ? BeadShape{1, 0}
                                         : BeadShape{0, 1};
    i -= shape.a;
    j -= shape.b;
    path.push_back({i, j, shape});
    state = step.before;
  }
  std::ranges::reverse(path);
  return path;
}

}  // namespace synoptic::linking
