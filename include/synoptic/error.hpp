#pragma once

#include <stdexcept>
#include <string>

#include "synoptic/export.hpp"

namespace synoptic {

enum class ErrorCode {
  kNotFound,         ///< A file or directory does not exist.
  kUnreadable,       ///< It exists, but could not be read or written.
  kInvalidText,      ///< Bytes that are not UTF-8, or not text at all.
  kInvalidFormat,    ///< A file that is not what its format promises.
  kInvalidArgument,  ///< A value that the caller gave is out of range or unknown.
  kTooLarge,         ///< The input is larger than the operation supports.
};

/// The one exception of the library. The message names the file and, where there is one, the line,
/// what was expected, what was found, and what to do about it.
class SYNOPTIC_EXPORT Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}

  ErrorCode code() const { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace synoptic
