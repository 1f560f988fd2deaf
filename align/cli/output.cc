#include "align/cli/output.hpp"

#include <unistd.h>

#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::cli {

Output::Output(const std::string& file, Killed killed)
    : file_(file.empty() || file == "-" ? nullptr
                                        : std::make_unique<vectors::WholeFile>(file, killed)),
      buffer_(STDOUT_FILENO),
      stream_(&buffer_) {}

void Output::Flush() {
  if (file_) return file_->Flush();
  stream_.flush();
  if (buffer_.error() == 0) return;
  throw Error(ErrorCode::kUnreadable,
              "cannot write standard output: " + std::generic_category().message(buffer_.error()));
}

void Output::Finish() {
  if (file_) return file_->Finish();
  Flush();
}

std::filesystem::path Output::Keep() { return file_ ? file_->Keep() : std::filesystem::path(); }

}  // namespace synoptic::cli
