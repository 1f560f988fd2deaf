#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace synoptic::cli {

/// Refuses outputs that would replace what is read. A file is the same by whatever name: through
/// links, `./`, `..`, or the descriptor that the shell opened for it.
class Overwriting {
 public:
  /// "" and "-" are standard output.
  explicit Overwriting(std::string output, std::string option = "--output");

  /// Whether there is a file that could be lost.
  bool IsPossible() const { return identity_.has_value(); }
  /// Throws CLI::ValidationError, naming both, if `input` is that file. "-" is standard input; what
  /// does not exist is left to those who read it.
  void Refuse(const std::string& input) const;
  void Refuse(const std::vector<std::string>& inputs) const;

 private:
  using Identity = std::pair<dev_t, ino_t>;
  static std::optional<Identity> IdentityOf(const std::string& file, int stream);

  std::string output_;
  std::string option_;
  std::optional<Identity> identity_;  ///< Of the regular file that is there before the run.
};

}  // namespace synoptic::cli
