#include "align/cli/batch_progress.hpp"

#include <cmath>

namespace synoptic::cli {

void BatchProgress::Read(std::optional<double> part) {
  if (part) part_ = *part;
}

void BatchProgress::Show(const std::string& summary) {
  if (++groups_ == 1) first_part_ = part_;
  line_.Show(summary + Pace());
}

std::string BatchProgress::Pace() const {
  const double passed = seconds();
  if (passed < 1) return {};
  std::string pace = "; " + RateText(groups_, passed);
  const double part = part_;
  if (part > first_part_ && first_part_ >= 0) {
    const double left = (1 - part) / (part - first_part_);  // For each that is done.
    pace += ", about " + std::to_string(std::lround(static_cast<double>(groups_) * left)) +
            " to go, " + TimeText(passed * left) + " left";
  }
  return pace;
}

}  // namespace synoptic::cli
