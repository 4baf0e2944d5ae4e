# While the group draws: how far are people?
view-drawing = While drawing
drawing-title = How far is the group?
drawing-body = If people save their sheet in a shared folder, you see here at which step they are. You see no codes and nothing of what was drawn or written.
drawing-folder = The shared folder
drawing-look = Look
drawing-no-folder = Write above where the folder is, and press Look. As often as you like.
drawing-no-files = There is no sheet in this folder yet.
drawing-handed-in = Handed in
drawing-not-seen = Not seen yet: { $n } of { $of }
drawing-time = Of those still at it, half have spent { $minutes } minutes or more.
drawing-pencils = Those who draw are at
drawing-figure = Each bar: how many people were at this step when they last saved.
drawing-look-again = Look again
drawing-together = Looking together
drawing-together-body = How far the group is can always be shown on a large screen. All lines over each other, without codes, from { $least } people who agree to figures about the group. Now there are { $n }.
drawing-show-steps = Show how far the group is
drawing-show-lines = Show all lines over each other
