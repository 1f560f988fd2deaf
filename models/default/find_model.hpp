#pragma once

#include <filesystem>
#include <optional>

namespace synoptic {

/// What the environment variable SYNOPTIC_MODEL names in the place of the default model, if
/// anything.
std::optional<std::filesystem::path> NamedModel();

/// The file of the default model, for a library that does not embed it: share/synoptic/
/// default.synoptic in the folder that holds the library, or the program that it is part of, or in
/// one of the four above it, so that what is installed in any prefix finds what is installed beside
/// it; else in the folder for data that the library was configured with. Throws Error(kNotFound) if
/// there is none.
std::filesystem::path InstalledModel();

}  // namespace synoptic
