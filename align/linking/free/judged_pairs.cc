#include "align/linking/free/judged_pairs.hpp"

#include <vector>

namespace synoptic::linking {
namespace {

void Set(const std::vector<JudgedLinks::Sides>& links, float value, Matrix& probability) {
  for (const JudgedLinks::Sides& link : links) {
    for (const std::size_t i : link.a) {
      for (const std::size_t j : link.b) probability.row(i)[j] = value;
    }
  }
}

}  // namespace

void HeedJudged(const JudgedLinks& judged, Matrix& probability) {
  Set(judged.wrong, 0, probability);
  Set(judged.right, 1, probability);
}

void LeaveOutJudged(const JudgedLinks& judged, Matrix& probability) {
  Set(judged.wrong, -1, probability);
  Set(judged.right, -1, probability);
}

}  // namespace synoptic::linking
