#pragma once

#include <string_view>

namespace synoptic::cli {

/// "synoptic: MESSAGE" on standard error, a line. A message may hold names of files and ids, which
/// others have chosen: what a terminal would obey is shown by its picture. Bytes that are no UTF-8
/// stay, so that a name can be copied.
void PrintMessage(std::string_view message);

/// "synoptic: note: NOTE", unless --quiet asks for less.
void PrintNote(std::string_view note);
/// The same without "note:": what came of a run that went well.
void PrintOutcome(std::string_view outcome);

/// --quiet: only what went wrong is said.
void SetQuiet();
bool IsQuiet();

}  // namespace synoptic::cli
