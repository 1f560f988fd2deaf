#pragma once

namespace synoptic::cli {

/// While there is one, the first SIGTERM or SIGINT asks the run to come to an end; a second one
/// ends it as usual. One at a time.
class Interruption {
 public:
  Interruption();
  ~Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;

  bool is_asked() const;
  /// A descriptor that can be read from once it is asked: for those who wait for input.
  int descriptor() const;
};

}  // namespace synoptic::cli
