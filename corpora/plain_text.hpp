#pragma once

#include <string>
#include <string_view>

namespace synoptic::corpora {

/// Throws Error(kInvalidText) unless the bytes are plain text in UTF-8. The message begins with
/// `name`, says what the bytes look like, and how to make plain text of them.
void CheckPlainText(std::string_view bytes, const std::string& name);

/// Throws Error(kInvalidText) unless the bytes are UTF-8, with the line and the byte.
void CheckUtf8(std::string_view bytes, const std::string& name);

}  // namespace synoptic::corpora
