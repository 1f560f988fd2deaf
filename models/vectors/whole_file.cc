#include "models/vectors/whole_file.hpp"

#include <cerrno>
#include <fstream>
#include <string>
#include <system_error>

#include "synoptic/error.hpp"

namespace synoptic::vectors {
namespace {

[[noreturn]] void Refuse(const std::filesystem::path& file, const std::string& reason) {
  throw Error(ErrorCode::kUnreadable, file.string() + ": cannot be written: " + reason);
}

}  // namespace

void WriteWhole(const std::filesystem::path& file,
                const std::function<void(std::ostream&)>& write) {
  std::error_code failure;
  const auto status = std::filesystem::status(file, failure);
  const bool in_place = std::filesystem::exists(status) && !is_regular_file(status);
  std::filesystem::path target = file;
  if (!in_place) target += ".partial";

  errno = 0;
  std::ofstream out(target, std::ios::binary);
  if (!out) Refuse(file, std::generic_category().message(errno));
  write(out);
  out.close();
  failure.clear();
  if (!out) failure = std::error_code(errno != 0 ? errno : EIO, std::generic_category());
  if (!failure && !in_place) std::filesystem::rename(target, file, failure);
  if (!failure) return;
  std::error_code ignored;
  if (!in_place) std::filesystem::remove(target, ignored);
  Refuse(file, failure.message());
}

}  // namespace synoptic::vectors
