#pragma once

#include <string_view>

namespace synoptic::cli {

/// "synoptic: MESSAGE" on standard error, a line. A message may hold names of files and ids, which
/// others have chosen: what a terminal would obey is shown by its picture. Bytes that are no UTF-8
/// stay, so that a name can be copied.
void PrintMessage(std::string_view message);

/// "synoptic: note: NOTE".
void PrintNote(std::string_view note);

}  // namespace synoptic::cli
