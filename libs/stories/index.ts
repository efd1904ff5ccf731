export { joinedStory, type Teller } from './joined-story.js';
export { StoryIndex } from './story-index.js';
export { storyMarks, type StoryMarks } from './story-marks.js';
