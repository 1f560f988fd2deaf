#include "align/cli/overwriting.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "align/io/named_articles.hpp"

namespace synoptic::cli {

std::optional<Overwriting::Identity> Overwriting::IdentityOf(const std::string& file, int stream) {
  struct stat status {};
  const bool is_stream = file.empty() || file == "-";
  const int failure = is_stream ? ::fstat(stream, &status) : ::stat(file.c_str(), &status);
  if (failure != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return Identity{status.st_dev, status.st_ino};
}

Overwriting::Overwriting(std::string output, std::string option)
    : output_(std::move(output)),
      option_(std::move(option)),
      identity_(IdentityOf(output_, STDOUT_FILENO)) {}

void Overwriting::Refuse(const std::string& input) const {
  if (!identity_ || input.empty() || IdentityOf(io::FileOf(input), STDIN_FILENO) != identity_)
    return;
  const bool is_stream = output_.empty() || output_ == "-";
  throw CLI::ValidationError((is_stream ? "standard output" : option_ + ' ' + output_) +
                             " would overwrite the input " +
                             (input == "-" ? "on standard input" : input) + "; name another file");
}

void Overwriting::Refuse(const std::vector<std::string>& inputs) const {
  for (const std::string& input : inputs) Refuse(input);
}

}  // namespace synoptic::cli
