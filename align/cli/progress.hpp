#pragma once

#include <chrono>
#include <string>

namespace synoptic::cli {

/// One line on standard error that is rewritten as work goes on. Silent unless standard error is a
/// terminal.
class Progress {
 public:
  Progress();
  /// Clears the line.
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// Shows `text`, at most ten times a second.
  void Show(const std::string& text);
  bool is_shown() const { return on_terminal_; }  ///< Whether anybody sees it.

 private:
  const bool on_terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point last_;
};

}  // namespace synoptic::cli
