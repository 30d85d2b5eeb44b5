// The program without a window (preset engine-only): the same commands, nothing else.
#include "engine/tools/Commands.h"

int main(int argc, char** argv) {
    nextgpt::tools::waitPatiently(argv);
    return nextgpt::tools::runCommand(argc, argv);
}
