#include "align/cli/progress.hpp"

#include <iostream>

#include "align/cli/terminal.hpp"

namespace synoptic::cli {
namespace {

constexpr char kClearLine[] = "\r\033[K";
constexpr std::chrono::milliseconds kInterval{100};

}  // namespace

Progress::Progress() : on_terminal_(IsErrorTerminal()) {}

Progress::~Progress() {
  if (shown_) std::cerr << kClearLine << std::flush;
}

void Progress::Show(const std::string& text) {
  const auto now = std::chrono::steady_clock::now();
  if (!on_terminal_ || (shown_ && now - last_ < kInterval)) return;
  std::cerr << kClearLine << text << std::flush;
  shown_ = true;
  last_ = now;
}

}  // namespace synoptic::cli
