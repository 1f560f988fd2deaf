#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "synoptic/align.hpp"
#include "synoptic/model.hpp"

/// Options that several verbs share, so that they are named and explained in one place.
namespace synoptic::cli {

/// --lang: the languages of the articles, by position. An empty one is to be recognised.
void AddLang(CLI::App& command, std::vector<std::string>& languages);
/// --languages: those of a model.
void AddLanguages(CLI::App& command, std::vector<std::string>& languages);
void AddOutput(CLI::App& command, std::string& file);
void AddMinProbability(CLI::App& command, AlignOptions& options);

/// --model, and what it stands for: the store, or the embedded model where it is empty.
void AddModel(CLI::App& command, std::string& store);
Model OpenModel(const std::string& store);

/// Checks of an option's value, with a message that says what was expected and what was found.
CLI::Validator Between(double least, double most);
CLI::Validator OneOf(const std::vector<std::string>& names);

}  // namespace synoptic::cli
