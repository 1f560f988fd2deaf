#include "align/cli/batch_progress.hpp"

#include <cmath>
#include <cstdio>

#include "align/cli/message.hpp"

namespace synoptic::cli {
namespace {

constexpr std::chrono::minutes kInterval{1};

}  // namespace

std::string TimeText(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 120) return std::to_string(whole) + " s";
  const long minutes = std::lround(seconds / 60);
  if (minutes < 120) return std::to_string(minutes) + " min";
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

void BatchProgress::Read(std::optional<double> part) {
  if (part) part_ = *part;
}

double BatchProgress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begin_).count();
}

void BatchProgress::Show(const std::string& summary) {
  if (++groups_ == 1) first_part_ = part_;
  const Clock::time_point now = Clock::now();
  const bool is_minute = now - last_note_ >= kInterval;
  if (line_.is_shown()) {
    line_.Show(summary + Pace());
  } else if (is_minute) {
    PrintMessage(summary + Pace());
    last_note_ = now;
  }
}

std::string BatchProgress::Pace() const {
  const double passed = seconds();
  if (passed < 1) return {};
  char rate[32];
  const double a_second = static_cast<double>(groups_) / passed;
  std::snprintf(rate, sizeof rate, a_second < 10 ? "%.1f" : "%.0f", a_second);
  std::string pace = std::string("; ") + rate + " groups a second";
  const double part = part_;
  if (part > first_part_ && first_part_ >= 0) {
    pace += ", " + TimeText(passed * (1 - part) / (part - first_part_)) + " left";
  }
  return pace;
}

}  // namespace synoptic::cli
