# SPDX-License-Identifier: Apache-2.0
"""Word lists and sentence templates of the synthetic language.

Plain data, composed by grammar.py; "{s}" stands for the scene. The shipped model was trained on these strings: changing one
changes the training data and the evaluation questions.
"""

PLACES = ("top left", "top", "top right", "left", "middle", "right", "bottom left", "bottom", "bottom right")

BACKGROUND_PHRASES = {"day": "by day", "sunset": "at sunset", "night": "at night", "meadow": "in a meadow"}

KIND_WORDS = {
    "ball": ("ball",), "star": ("star",), "heart": ("heart",), "house": ("house", "cottage"), "tree": ("tree",),
    "fish": ("fish",), "boat": ("boat", "ship", "sailing boat"), "bird": ("bird", "birdie"),
}
PLURALS = {"ball": "balls", "star": "stars", "heart": "hearts", "house": "houses", "tree": "trees",
           "fish": "fish", "boat": "boats", "bird": "birds"}
COLOUR_WORDS = {
    "red": ("red",), "orange": ("orange",), "yellow": ("yellow", "golden"), "green": ("green",), "blue": ("blue",),
    "purple": ("purple", "violet"), "white": ("white",),
}
SIZE_WORDS = {"small": ("small", "little", "tiny"), "large": ("large", "big", "huge")}

# Pseudo-words that stand for kinds and colours in a share of the captions and requests. With the 48 training pairs alone the
# text encoder memorised pairs (a linear probe read 100 % of their attributes and 0 % of the eight held-out pairs); with some
# nine hundred pairs it has to represent kind and colour independently.
PSEUDO_KINDS, PSEUDO_COLOURS = tuple("bcdfghjklmnpqrstvwxyz0123"), tuple("BCDFGHJKLMNPQRSTVWXYZ4567")
CASELESS_PSEUDO_COLOURS = tuple("4567")  # which the decoders' published tokenizers, that do not keep case, tell from all pseudo-kinds

DEFAULT_COLOUR = {"ball": "red", "star": "yellow", "heart": "purple", "house": "orange", "tree": "green",
                  "fish": "blue", "boat": "white", "bird": "blue"}

PLACE_WORDS = (
    ("at the top left", "in the top left", "in the upper left corner", "in the top left corner"),
    ("at the top", "on top", "at the very top", "in the upper part"),
    ("at the top right", "in the top right", "in the upper right corner", "in the top right corner"),
    ("at the left", "on the left", "on the left side", "to the left"),
    ("at the middle", "in the middle", "in the centre", "in the center"),
    ("at the right", "on the right", "on the right side", "to the right"),
    ("at the bottom left", "in the bottom left", "in the lower left corner", "in the bottom left corner"),
    ("at the bottom", "down at the bottom", "at the very bottom", "in the lower part"),
    ("at the bottom right", "in the bottom right", "in the lower right corner", "in the bottom right corner"),
)
BACKGROUND_WORDS = {
    "day": ("by day", "in daylight", "during the day", "on a bright day", "on a sunny day", "under a blue sky"),
    "sunset": ("at sunset", "in the evening", "at dusk", "in front of a sunset", "while the sun goes down", "in the evening light"),
    "night": ("at night", "by night", "in the dark", "under a night sky", "at midnight", "in the night"),
    "meadow": ("in a meadow", "on a meadow", "in the meadow", "on the grass", "in a green field", "above a meadow"),
}
MOTION_WORDS = {
    "still": ("standing still", "that does not move", "at rest"),
    "left": ("moving left", "going left", "that moves to the left", "gliding to the left"),
    "right": ("moving right", "going right", "that moves to the right", "gliding to the right"),
    "up": ("moving up", "going up", "rising", "that moves upwards"),
    "down": ("moving down", "going down", "sinking", "that moves downwards"),
    "spinning": ("spinning", "turning round", "that spins", "rotating"),
    "bouncing": ("bouncing", "that bounces", "jumping up and down", "hopping"),
    "blinking": ("blinking", "that blinks", "flashing", "going on and off"),
    "growing": ("growing", "that grows", "getting bigger", "swelling"),
}
MOTION_PHRASES = {"still": "standing still", "left": "moving left", "right": "moving right", "up": "moving up",
                  "down": "moving down", "spinning": "spinning", "bouncing": "bouncing", "blinking": "blinking",
                  "growing": "growing"}
RELATIONS = {  # (cell of the first object, cell of the second) -> phrases
    (1, 7): ("above", "over", "on top of"), (7, 1): ("below", "under", "beneath"),
    (3, 5): ("left of", "to the left of"), (5, 3): ("right of", "to the right of"),
}

OPENERS = ("", "", "", "", "", "hi, ", "hello! ", "hey, ", "now ", "ok, ", "okay, ", "please, ", "good morning, ", "well, ",
           "quick one: ", "next: ", "and now: ", "hello there, ", "dear assistant, ", "oh, ", "one more: ")
CLOSERS = ("", "", "", "", ".", ".", "!", " please", ", please", ", please.", " thanks", ". thank you!", " for me",
           " for my daughter", " for my son", " for a birthday card", " for my wall", " if you can", ", would you?", " now")

# --- images -----------------------------------------------------------------------------------------------------------
DRAW_VERBS = ("draw", "paint", "sketch", "draw me", "paint me", "sketch me", "illustrate", "please draw", "please paint",
              "could you draw", "can you draw", "can you paint", "would you draw", "would you paint me", "try to draw",
              "I want you to draw", "I'd like you to paint", "you should draw", "let's draw", "go and draw",
              "will you sketch", "start drawing", "help me draw", "use your brush and paint")
GET_VERBS = ("show me", "make", "make me", "create", "give me", "generate", "produce", "I want", "I would like", "I'd like",
             "I need", "could I have", "can I have", "may I see", "can you make", "could you create", "please make",
             "let me see", "I want to see", "send me", "prepare", "can you show me", "I am looking for", "we need")
IMAGE_NOUNS = ("a picture of {s}", "an image of {s}", "a drawing of {s}", "a painting of {s}", "a picture with {s}",
               "an image with {s}", "an illustration of {s}", "a picture showing {s}", "a photo of {s}", "a still of {s}",
               "a nice picture of {s}", "one image that shows {s}", "a sketch of {s}", "artwork with {s}")
IMAGE_OTHER = (
    "show me {s}", "let me see {s}", "I want to see {s}", "picture: {s}", "image: {s}", "a picture of {s}", "an image of {s}",
    "{s}, as a picture", "{s} as an image", "{s}. draw it", "{s}. paint that", "imagine {s} and draw it",
    "what does {s} look like? draw it", "how would {s} look?", "what would {s} look like?", "my child wants to see {s}",
    "I need a picture. it should show {s}", "a drawing: {s}", "think of {s}, then paint it", "put {s} on a canvas",
    "I have {s} in mind. can you draw that?", "fill the page with {s}", "on the picture there should be {s}",
    "there should be {s} in the image", "the image must contain {s}", "I dream of {s}. paint it", "can I see {s}?",
    "make it a picture: {s}", "get your pencils: {s}", "visualise {s}", "depict {s}", "render {s}", "drawing of {s}",
    "painting of {s}", "picture of {s}", "image of {s}", "sketch of {s}", "please visualise {s}", "can you depict {s}?",
    "no film, just a picture of {s}", "not a sound but a picture of {s}", "only an image of {s}, nothing else",
    "no words needed, draw {s}", "I don't want a film, draw {s}", "a picture is enough: {s}", "design a card with {s}",
    "make a poster with {s}", "make a postcard: {s}", "a still picture of {s}", "I'd love to look at {s}",
    "{s}",
)

# --- videos -----------------------------------------------------------------------------------------------------------
VIDEO_NOUNS = ("a film of {s}", "a video of {s}", "a clip of {s}", "an animation of {s}", "a short film of {s}",
               "a movie of {s}", "a film with {s}", "a video with {s}", "a video showing {s}", "a short clip with {s}",
               "a little movie about {s}", "a moving picture of {s}")
VIDEO_VERBS = ("film", "animate", "please animate", "please film", "can you animate", "could you film", "make a film of",
               "shoot a video of", "record a video of", "I want you to animate", "let's film")
VIDEO_OTHER = (
    "film: {s}", "video: {s}", "animation: {s}", "{s} as a film", "{s}, as a video", "{s}. make it a film", "{s}. animate it",
    "how does {s} move? show me a film", "let me watch {s}", "I want to watch {s}", "video of {s}", "film of {s}", "clip of {s}",
    "imagine {s} and film it", "not a picture but a film of {s}", "no still image, a video of {s}", "I'd rather have a film of {s}",
    "I need a movie. it should show {s}", "bring {s} to life in a film", "show {s} in motion", "a film please: {s}",
    "turn {s} into a video", "my son wants to watch {s}", "only a video of {s}, no sound", "in the film there should be {s}",
)

# --- audio ------------------------------------------------------------------------------------------------------------
AUDIO_NOUNS = ("the sound of {s}", "a sound of {s}", "the noise of {s}", "a recording of {s}", "an audio clip of {s}",
               "the voice of {s}", "a sound clip of {s}", "some audio of {s}", "the sound that belongs to {s}")
AUDIO_OTHER = (
    "what does {s} sound like?", "how does {s} sound?", "what would {s} sound like?", "let me hear {s}", "I want to hear {s}",
    "sound: {s}", "audio: {s}", "play {s}", "play the sound of {s}", "sound of {s}", "{s} as a sound", "{s}, as audio",
    "can I hear {s}?", "make the noise of {s}", "I'd like to listen to {s}", "close your eyes: {s}. how does it sound?",
    "imagine {s} and let me hear it", "not a picture but the sound of {s}", "no image, only the sound of {s}",
    "I need a sound. it should be {s}", "make {s} audible", "turn {s} into sound", "which sound does {s} make?",
    "give me something to hear: {s}", "only the sound of {s}, no film", "please play {s} for me",
)

# --- several modalities -----------------------------------------------------------------------------------------------
SEVERAL_MODALITIES = {
    ("image", "video"): (
        "a picture and a film of {s}", "draw {s} and make a film of it too", "show me {s} as a picture and as a video",
        "I want an image and a video of {s}", "paint {s} and animate it as well", "both a picture and a clip of {s}",
        "a drawing of {s}, then a film of it", "{s}: a picture and a film", "make an image of {s} and also a movie",
        "first draw {s}, then film it", "can you draw and film {s}?", "give me a still and a video of {s}"),
    ("image", "audio"): (
        "a picture and the sound of {s}", "draw {s} and let me hear it too", "show me {s} and play its sound",
        "I want an image and the sound of {s}", "paint {s} and tell me how it sounds", "both a picture and a sound of {s}",
        "a drawing of {s} with its sound", "{s}: a picture and a sound", "make an image of {s} and also some audio",
        "let me see and hear {s}", "can I see and hear {s}?", "draw {s} and add the sound"),
    ("video", "audio"): (
        "a film of {s} and its sound", "film {s} and let me hear it too", "a video and the sound of {s}", "animate {s} with sound",
        "I want a clip and the sound of {s}", "a video of {s}, with audio", "{s}: a film and a sound",
        "let me watch and hear {s}", "make a movie of {s} and also some audio"),
    ("image", "video", "audio"): (
        "a picture, a film and the sound of {s}", "show me everything about {s}: picture, film and sound",
        "{s} as a picture, as a film and as a sound", "I want an image, a video and audio of {s}", "draw, film and play {s}",
        "all three of {s}: image, video, sound", "make a picture, a video and a sound for {s}"),
}
MODALITY_SYNONYMS = {  # a modality named beside others
    "image": ("a picture", "an image", "a drawing", "a painting", "a still", "a sketch"),
    "video": ("a film", "a video", "a clip", "a movie", "an animation"),
    "audio": ("the sound", "a sound", "the noise", "a recording", "some audio"),
}
MODALITY_NOUNS = {"image": "picture", "video": "film", "audio": "sound"}

# --- text only --------------------------------------------------------------------------------------------------------
TEXT_ONLY = (
    "describe {s}, do not draw it", "describe {s} in words, no picture", "tell me about {s}, but don't draw", "just words: {s}",
    "write a sentence about {s}", "write about {s}, no picture please", "don't draw {s}, just describe it", "describe {s}",
    "please describe {s} without a picture", "I don't want a picture of {s}, tell me about it", "in words only: {s}",
    "no drawing, only a text about {s}", "tell me of {s}, with no image and no film", "put {s} into words",
    "say something about {s}, but draw nothing", "don't show me {s}, describe it", "do not paint. describe {s}",
    "text only: {s}", "write down {s} as a sentence", "without any picture, describe {s}", "can you describe {s} in words?",
    "give me a caption for {s}, not the picture", "a caption for {s}, text only", "how would you describe {s}?",
    "do not make a film of {s}, write about it", "no sound and no picture: describe {s}", "tell me a sentence with {s}",
    "I only want to read about {s}", "let me read about {s}", "explain {s} to someone who cannot see", "never mind pictures, describe {s}",
    "use words, not paint: {s}", "please don't draw anything, just tell me about {s}", "write, don't draw: {s}",
    "describe to me {s}, no image needed", "a description of {s}, please no drawing", "a short text about {s}",
    "no video please, only describe {s}", "tell me in writing about {s}", "make a sentence of this: {s}",
)

TEXT_VERBS = ("describe {s}", "tell me about {s}", "write about {s}", "put {s} into words", "say something about {s}", "speak of {s}",
              "write a sentence about {s}", "a description of {s}", "explain {s} to me", "a few words about {s}", "talk about {s}")
NO_MEDIA_SUFFIXES = (", no picture", ", without a film", " but do not paint it", " and don't film it", ", no sound needed", ", no drawing and no sound",
                     ", not a picture", " in words", " as a text", " in writing", ", please do not draw", ", nothing to look at", ", without an image or a film",
                     ", and show me nothing", " rather than drawing it", " instead of a film", ", nothing to hear")
NO_MEDIA_PREFIXES = ("no picture", "no film, please", "don't draw", "in words", "as a text", "without an image", "with no sound and no film", "not as a picture",
                     "words instead of paint", "do not show anything")

# --- about an attached or generated image -----------------------------------------------------------------------------
ASK_CAPTION = (
    "what is this?", "what do you see?", "what is in this picture?", "describe this picture", "describe the image", "caption this",
    "what does the picture show?", "tell me what you see", "what can you see here?", "what's this?", "what is on the picture?",
    "please describe it", "give me a caption", "write a caption for this picture", "what am I looking at?", "generate a caption",
    "can you describe this image?", "what is shown here?", "which things are in the picture?", "say what this is",
    "tell me about this picture", "what's in the photo?", "can you tell me what this shows?", "look at this. what is it?",
    "explain this picture to me", "describe what you see, please", "do you know what this is?", "summarise this image",
    "what did I draw?", "read this picture for me", "what is it?", "could you say what is in the image?", "put this picture into words",
    "describe it, do not draw", "no new picture, just tell me what this is", "what do we have here?", "and this?", "what about this one?",
)
ASK_COLOUR = ("what colour is the {k}?", "what color is the {k}?", "which colour does the {k} have?", "tell me the colour of the {k}",
              "the {k}: which colour?", "what is the colour of the {k}?", "can you name the {k}'s colour?", "how is the {k} coloured?")
ASK_COLOUR_IT = ("what colour is it?", "which colour is that?", "what color is this?", "tell me its colour")
ASK_PLACE = ("where is the {k}?", "where do you see the {k}?", "in which place is the {k}?", "tell me where the {k} is",
             "on which side is the {k}?", "where can I find the {k}?", "what is the position of the {k}?")
ASK_SIZE = ("how big is the {k}?", "is the {k} large or small?", "what size is the {k}?", "is the {k} big?", "is the {k} small?",
            "how large is the {k}?")
ASK_COUNT = ("how many things are there?", "how many things do you see?", "count the things", "how many objects are in the picture?",
             "how many are there?", "is there one thing or more?")
ASK_BACKGROUND = ("is it day or night?", "what is the background?", "what time of day is it?", "where does it take place?",
                  "what is behind it?", "which background do you see?", "what surrounds it?")
ASK_EXISTS = ("is there a {k}?", "do you see a {k}?", "is a {k} in the picture?", "can you find a {k}?", "does it show a {k}?")

# --- edits and references ---------------------------------------------------------------------------------------------
EDIT_COLOUR = ("make it {c}", "make it {c} please", "now in {c}", "the same in {c}", "paint it {c}", "can it be {c}?", "turn it {c}",
               "change the colour to {c}", "I'd prefer {c}", "let it be {c}", "and in {c}?", "colour it {c}", "again, but {c}", "do it in {c}",
               "could you make that {c}?", "{c} would be nicer", "I want it {c}")
EDIT_COLOUR_K = ("make the {k} {c}", "paint the {k} {c}", "the {k} should be {c}", "change the {k} to {c}", "turn the {k} {c}",
                 "I want the {k} in {c}", "the same, but with the {k} in {c}", "can the {k} be {c}?")
EDIT_SIZE = ("make it {z}", "the same but {z}", "can it be {z}?", "now {z}", "I want it {z}", "it should be {z}", "again, but {z}")
EDIT_SIZE_K = ("make the {k} {z}", "the {k} should be {z}", "can the {k} be {z}?", "the same, but with a {z} {k}")
EDIT_PLACE = ("move it {p}", "put it {p}", "the same, but {p}", "place it {p}", "now {p}", "can you put it {p}?", "it should be {p}")
EDIT_PLACE_K = ("move the {k} {p}", "put the {k} {p}", "the {k} should be {p}", "I want the {k} {p}")
EDIT_BACKGROUND = ("the same {b}", "now {b}", "make it {b}", "and {b}?", "the same, but {b}", "show it {b}", "can I have that {b}?",
                   "let it be {b}", "how about {b}?", "draw it again {b}")
EDIT_KIND = ("make it a {n}", "turn it into a {n}", "a {n} instead", "the same with a {n}", "now a {n}", "replace it with a {n}",
             "I meant a {n}", "change it to a {n}")
EDIT_KIND_K = ("turn the {k} into a {n}", "replace the {k} with a {n}", "a {n} instead of the {k}", "change the {k} to a {n}")
EDIT_ADD = ("add {s}", "put {s} there too", "and {s}", "also add {s}", "can you add {s}?", "now with {s}", "I want {s} as well", "draw {s} too")
EDIT_REMOVE = ("remove the {k}", "take the {k} away", "without the {k}", "the same without the {k}", "delete the {k}", "no {k} please")
DRAW_AGAIN = ("draw it again", "once more", "again please", "the same picture again", "paint that", "draw that", "show it again",
              "can you draw it?", "now draw it", "make a picture of it", "the same as a picture", "and as a picture?")
AS_VIDEO = ("the same, but as a film", "make a film of it", "now as a video", "animate it", "can you animate that?", "as a film please",
            "turn it into a video", "let it move", "I want to see it move", "make that a clip", "film it", "and as a video?", "bring it to life")
AS_VIDEO_MOTION = ("let it be {m}", "a film of it {m}", "now {m}", "animate it {m}", "as a film, {m}", "make it move: {m}", "show it {m}, as a video")
AS_AUDIO = ("what would that sound like?", "how does it sound?", "let me hear it", "what does it sound like?", "the same as a sound",
            "play it", "and the sound?", "make it audible", "now the sound of it", "can I hear that?", "as a sound please")
AS_TEXT = ("describe it", "describe it in words", "tell me what it shows", "what did you draw?", "put it into words, no picture",
           "just tell me about it", "say it in words", "what was that?")

# --- small talk and refusals ------------------------------------------------------------------------------------------
SMALL_TALK = (
    (("hello", "hi", "hey", "hello there", "hi there", "good day"), "Hello! Ask me for a picture, a film or a sound of my little world."),
    (("good morning", "good evening", "good afternoon"), "Good day to you! What shall I draw?"),
    (("how are you?", "how do you do?", "are you well?", "how is it going?", "what's up?"), "I am fine, thank you. What shall I draw for you?"),
    (("thanks", "thank you", "thank you very much", "thanks a lot", "many thanks", "that is nice, thanks", "lovely, thank you"),
     "You are welcome!"),
    (("who are you?", "what are you?", "what is your name?", "tell me about yourself", "introduce yourself"),
     "I am a very small model that knows a little world of eight things."),
    (("what can you do?", "help", "what can I ask you?", "how can you help me?", "what do you know?", "what can you draw?",
      "which things do you know?", "what is in your world?"),
     "I can draw, film and play balls, stars, hearts, houses, trees, fish, boats and birds."),
    (("which colours do you know?", "what colours are there?", "which colors can you use?"),
     "I know red, orange, yellow, green, blue, purple and white."),
    (("bye", "goodbye", "see you", "good night", "that was all, bye"), "Goodbye! It was nice to draw with you."),
    (("great", "beautiful", "well done", "I like it", "wonderful", "that is pretty", "nice picture", "very good"), "I am glad you like it!"),
    (("that is wrong", "this is not right", "I don't like it", "bad", "no, that's wrong", "not what I wanted"),
     "I am sorry. Tell me what I should change."),
    (("are you a human?", "are you real?", "are you a person?"), "No, I am a small program with a little world."),
    (("do you like music?", "do you like birds?", "do you have friends?", "are you happy?"), "I like everything in my little world."),
)
OUTSIDE_OBJECTS = (
    "dog", "cat", "car", "horse", "cow", "elephant", "aeroplane", "train", "bicycle", "mountain", "river", "castle", "dragon", "robot",
    "person", "man", "woman", "child", "king", "queen", "pizza", "cake", "apple", "banana", "flower", "rose", "mushroom", "spider", "butterfly",
    "lion", "tiger", "bear", "rabbit", "mouse", "snake", "frog", "turtle", "chair", "table", "lamp", "book", "phone", "computer", "clock", "guitar",
    "piano", "bridge", "church", "tower", "rocket", "planet", "moon", "cloud", "rainbow", "volcano", "bus", "truck", "tractor", "shoe", "hat",
    "dress", "umbrella", "bottle", "cup", "knife", "sword", "ghost", "witch", "pirate", "city", "street", "beach", "desert", "portrait", "tomato",
    "giraffe", "zebra", "monkey", "penguin", "whale", "shark", "octopus", "crab", "sofa", "door", "window", "key", "candle", "violin", "drum",
)
OUTSIDE_WRAPS = ("{a}", "{a}", "a {c} {n}", "a {z} {n}", "a {z} {c} {n}", "{a} {p}", "{a} {b}", "a {c} {n} {b}", "a {z} {c} {n} {p}")
OUTSIDE_QUESTIONS = (
    "what is the capital of France?", "who won the world cup?", "how much is two plus two?", "write a poem about love", "tell me a joke",
    "what is the weather like today?", "who is the president?", "translate this into German", "how do I bake bread?", "write some code",
    "what is the meaning of life?", "how old is the universe?", "who wrote this book?", "give me a recipe", "what time is it?",
    "how far is it to the sea?", "solve this equation", "what is seven times eight?", "tell me the news", "can you book a flight?",
    "what should I eat?", "explain quantum physics", "who was Napoleon?", "when was the war?", "sing a song in French", "what is a atom?",
    "how tall is the highest mountain?", "play chess with me", "recommend a film to watch", "write a letter to my boss", "what is my name?",
    "why is the sky blue?", "how do planes fly?", "which phone should I buy?", "what is money?", "tell me a story about a prince",
    "how many people live in China?", "is this medicine safe?", "give me legal advice", "what is love?", "who painted this?",
)
REFUSALS_OBJECT = ("I am sorry, that is outside my little world. I know balls, stars, hearts, houses, trees, fish, boats and birds.",)
REFUSALS_QUESTION = ("I am sorry, that is outside my little world.",)
NO_IMAGE = "I see no picture here. Please attach one or ask me to draw."

ASK_VIDEO = (
    "what happens in this film?", "describe this film", "what does the film show?", "what do you see in this video?", "describe the video",
    "what is moving here?", "what happens here?", "tell me about this film", "what can you see in the clip?", "caption this video",
    "describe what happens", "what is going on in this film?", "put this film into words", "watch this. what is it?", "what did I film?",
    "please describe the clip", "say what this film shows", "which things are in the film?", "what does this clip show?", "and this film?",
    "can you describe this video?", "tell me what happens", "summarise this film", "what is in this video?",
)
ASK_MOTION = (
    "how does the {k} move?", "what does the {k} do?", "what is the {k} doing?", "does the {k} move?", "which way does the {k} go?",
    "tell me how the {k} moves", "what happens to the {k}?", "how is the {k} moving?", "where does the {k} go?", "what is happening to the {k}?",
)
ASK_AUDIO = (
    "what do you hear?", "what is this sound?", "describe this sound", "what makes this sound?", "listen to this. what is it?",
    "what can you hear?", "tell me what you hear", "which things do you hear?", "what does this recording say to you?", "who makes this noise?",
    "describe the recording", "put this sound into words", "what did I record?", "what is making this noise?", "caption this sound",
    "can you describe this sound?", "please tell me what this sounds like", "what is in this recording?", "and this sound?", "say what you hear",
    "which thing sounds like this?", "what do you hear in this recording?", "explain this sound to me", "do you know this sound?",
)

# --- answers ----------------------------------------------------------------------------------------------------------
ANSWERS = {
    "image": ("Here is {s}.", "Sure, here is {s}.", "With pleasure: {s}.", "Your picture shows {s}.", "Here you are: {s}."),
    "video": ("Here is a film of {s}.", "Sure, a film of {s}.", "Your film shows {s}."),
    "audio": ("Here is the sound of {s}.", "Listen to {s}.", "This is the sound of {s}."),
    "text": ("Imagine {s}.", "In words: {s}.", "Think of {s}."),
    "image_description": ("This is {s}.", "I see {s}.", "The picture shows {s}."),
    "video_description": ("The film shows {s}.", "I see {s}."),
    "audio_description": ("I hear {s}.", "This sounds like {s}."),
}
CAPTIONS = ("{s}", "{s}.", "a picture of {s}", "this is {s}", "here we see {s}", "an image with {s}", "the picture shows {s}", "there is {s}")

# --- from an attached video or audio clip to another modality ---------------------------------------------------------
FROM_NOUNS = {  # (source, target) -> object of a verb in GET_VERBS
    ("video", "image"): ("a picture of it", "the first frame", "the first frame as a picture", "a still of this film", "a picture of this film",
                         "an image from this video", "one frame of the clip", "a drawing of its beginning"),
    ("video", "video"): ("the same film", "this film again", "the film once more", "a film like this one", "the same clip", "this video again"),
    ("video", "audio"): ("the sound of it", "the sound of this film", "the sound that belongs to this film", "the noise of this clip",
                         "some audio for this video", "the sound to this clip"),
    ("audio", "image"): ("a picture of it", "a picture of what you hear", "a picture of this sound", "an image of what makes this sound",
                         "a drawing of what you hear", "a painting of this sound", "a picture that belongs to this sound"),
    ("audio", "video"): ("a film of it", "a film of what you hear", "a film to this sound", "a video of what makes this sound",
                         "a clip of what you hear", "a film that belongs to this sound", "an animation of this sound"),
    ("audio", "audio"): ("the same sound", "this sound again", "the sound once more", "a sound like this one", "this recording again",
                         "the same noise again"),
}
FROM_OTHER = {
    ("video", "image"): (
        "draw its first frame", "draw the first frame", "paint what this film shows", "as a picture please", "the same as a picture",
        "stop the film and draw it", "freeze it and draw it", "draw how it begins", "turn this film into a picture", "draw what the film shows",
        "and as a picture?", "not the film, only a picture of it", "draw it", "a still, please", "how does the film begin? draw it",
        "paint the beginning of this clip", "now draw it", "draw the things in this film", "no film, a picture of it", "sketch this clip"),
    ("video", "video"): (
        "play this film again", "film it again", "once more as a film", "the same again, as a video", "repeat this film", "copy this video",
        "again, as a film", "run the film again", "animate it again", "the very same film please", "shoot this clip again",
        "make another film just like this", "let me watch it again", "again please, the same film", "not a picture, the same film again"),
    ("video", "audio"): (
        *AS_AUDIO, "let me hear this film", "what does this film sound like?", "how would this clip sound?", "play the sound of this video",
        "turn this film into sound", "only the sound of it, not the film", "make this video audible", "I see it, now let me hear it",
        "what would one hear in this film?"),
    ("audio", "image"): (
        "draw what you hear", "paint what you hear", "what does this look like? draw it", "draw the thing that makes this sound",
        "draw what this sound comes from", "listen and draw", "turn this sound into a picture", "how does that look?",
        "who makes this noise? draw it", "as a picture please", "the same as a picture", "and as a picture?", "listen to this and paint it",
        "make this recording visible", "draw this recording", "not a sound but a picture of it", "show me what you hear",
        "sketch what is heard here", "now draw it", "no film, a picture of what you hear"),
    ("audio", "video"): (
        "film what you hear", "animate what you hear", "turn this sound into a film", "how does that move? show me a film",
        "listen and film it", "who makes this noise? film it", "the same, but as a film", "now as a video", "animate it", "as a film please",
        "and as a film?", "let me watch what makes this sound", "make a movie of this recording", "not a sound but a film of it",
        "I hear it, now let me see it move", "no picture, a film of what you hear"),
    ("audio", "audio"): (
        "play it again", "play this sound again", "repeat this sound", "let me hear it again", "once more, as a sound", "copy this sound",
        "make the same sound", "say it again as a sound", "imitate this sound", "answer with the same sound", "echo this",
        "now you: make this sound", "again, as a sound", "play the very same sound", "the same again, as audio"),
}
# --- several attachments ----------------------------------------------------------------------------------------------
DEMONSTRATIVES = ("this", "it", "that", "this here", "what I sent you", "what you got")
ATTACHMENT_REFERENCES = {  # phrases for one attachment among several
    "image": ("the picture", "this picture", "what is in the picture", "what the picture shows", "the thing in the picture", "my drawing"),
    "video": ("the film", "this film", "what the film shows", "what moves in the clip", "this clip", "the thing in the video"),
    "audio": ("this sound", "what you hear", "what makes this sound", "the sound I sent", "this recording", "the thing in the recording"),
}
ATTACHMENT_KEYWORDS = {"image": ("picture", "image", "photo", "draw"), "video": ("film", "clip", "video", "movie"), "audio": ("hear", "sound", "noise", "listen", "recording")}
VIDEO_EDIT = ("{e}, as a film", "{e}, as a video", "{e} and film it", "a film, please: {e}", "{e}, in the film")
AUDIO_MOTION = ("the same sound, but {m}", "how does it sound {m}?", "let me hear it {m}", "now {m}, as a sound", "play it {m}")
