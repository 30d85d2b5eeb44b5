#pragma once

#include <filesystem>

namespace nextgpt {

/// One MP4 of a film's pictures (copied, not encoded again, where MP4 can hold them) and another file's sound
/// (as AAC), the film's recipe kept. The shorter of the two is held or silent till the end of the longer, a
/// sound of the film is replaced. Throws EngineError as the readers and writeVideo do.
void joinFilmAndSound(const std::filesystem::path& film, const std::filesystem::path& sound,
                      const std::filesystem::path& joined);

} // namespace nextgpt
