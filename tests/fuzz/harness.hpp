#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string_view>

#include "synoptic/error.hpp"

/// What libFuzzer calls, or the replay, once for each input; 0.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace synoptic::fuzz {

/// The bytes of an input, taken from its begin.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : rest_(data, size) {}

  /// 0 when nothing is left.
  std::uint8_t TakeByte() {
    if (rest_.empty()) return 0;
    const std::uint8_t byte = rest_.front();
    rest_ = rest_.subspan(1);
    return byte;
  }

  /// Up to the end of the line, which is taken too.
  std::string_view TakeLine() {
    const std::string_view line = text().substr(0, text().find('\n'));
    rest_ = rest_.subspan(line.size() < rest_.size() ? line.size() + 1 : line.size());
    return line;
  }

  std::span<const std::uint8_t> bytes() const { return rest_; }
  std::string_view text() const {
    return {reinterpret_cast<const char*>(rest_.data()), rest_.size()};
  }

 private:
  std::span<const std::uint8_t> rest_;
};

/// Ends the process, which is what both libFuzzer and the replay take for a fault.
inline void Require(bool holds) {
  if (!holds) std::abort();
}

/// Runs what may refuse its input with an Error that says why; any other exception is a fault.
template <typename Function>
void MayRefuse(const Function& function) {
  try {
    function();
  } catch (const Error& error) {
    Require(!std::string_view(error.what()).empty());
  }
}

}  // namespace synoptic::fuzz
