#include "align/cli/progress.hpp"

#include <atomic>
#include <cmath>
#include <cstdio>
#include <iostream>

#include "align/cli/message.hpp"
#include "align/cli/terminal.hpp"

namespace synoptic::cli {
namespace {

constexpr char kClearLine[] = "\r\033[K";
constexpr std::chrono::milliseconds kOnTerminal{100};
constexpr std::chrono::minutes kInLog{1};

std::atomic<bool> is_shown = false;

}  // namespace

std::string TimeText(double seconds) {
  const long whole = std::lround(seconds);
  if (whole < 120) return std::to_string(whole) + " s";
  const long minutes = std::lround(seconds / 60);
  if (minutes < 120) return std::to_string(minutes) + " min";
  return std::to_string(minutes / 60) + " h " + std::to_string(minutes % 60) + " min";
}

std::string RateText(std::size_t count, double seconds) {
  const bool is_slow = static_cast<double>(count) < seconds;
  const double rate = static_cast<double>(count) / seconds * (is_slow ? 60 : 1);
  char text[32];
  std::snprintf(text, sizeof text, rate < 10 ? "%.1f" : "%.0f", rate);
  return text + std::string(is_slow ? " a minute" : " a second");
}

Progress::Progress() : on_terminal_(IsErrorTerminal()) {}

Progress::~Progress() { Clear(); }

void Progress::Clear() {
  if (is_shown.exchange(false)) std::cerr << kClearLine << std::flush;
}

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - begin_).count();
}

void Progress::Show(const std::string& text) {
  if (IsQuiet()) return;
  const auto now = Clock::now();
  if (!on_terminal_) {
    if (now - last_ < kInLog) return;
    PrintMessage(text);
  } else {
    if (is_shown && now - last_ < kOnTerminal) return;
    std::cerr << kClearLine << text << std::flush;
    is_shown = true;
  }
  last_ = now;
}

void Progress::Show(std::size_t done, std::optional<std::size_t> total, std::string_view things,
                    std::optional<double> part) {
  const double passed = seconds();
  std::string text = std::to_string(done);
  if (total) text += " of " + std::to_string(*total);
  text.append(" ").append(things);
  if (passed >= 1 && done > 0) {
    text += ", " + RateText(done, passed);
    if (total && *total > 0) part = static_cast<double>(done) / static_cast<double>(*total);
    if (part && *part > 0) text += ", " + TimeText(passed * (1 - *part) / *part) + " left";
  }
  Show(text);
}

void Progress::ShowShare(double share, std::string_view the_work) {
  const double passed = seconds();
  std::string text = std::to_string(static_cast<int>(share * 100)) + " % of ";
  text.append(the_work);
  if (passed >= 1 && share > 0) text += ", " + TimeText(passed * (1 - share) / share) + " left";
  Show(text);
}

}  // namespace synoptic::cli
